import type { EventDocument } from '../../common/event_document';
import { byLines, cutFileAs, importedFile } from '../../test/faults/file_documents';
import { Away, MemoryReparseStore } from '../../test/faults/memory_reparse_store';
import { reparse } from './reparse';
import type { Sizes } from './slice';

/** A few seconds in `npm test`, and many more cases in `npm run test:long`. */
const CASES = process.env.APP_LOGS_LONG ? 2_000 : 25;
/** Seeds that the long run found: 1473 is a file that goes on with a document cut in another way before where it forks. */
const FAILED_ONCE = process.env.APP_LOGS_LONG ? [] : [1473];
const STOPS = 4;

/** Numbers in [0, 1) that are the same on every run. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const LINES = ['more é', 'Traceback (most recent call last):', '  File "a"', '', 'x'];

function anyText(random: () => number): string {
  const lines = Array.from({ length: 1 + Math.floor(random() * 8) }, () => {
    const record = `2030-01-02 03:0${Math.floor(random() * 3)}:00,000 - a - INFO - ${Math.floor(random() * 3)}`;
    return random() < 0.4 ? record : (LINES[Math.floor(random() * LINES.length)] ?? '');
  });
  return `${lines.join('\n')}\n`;
}

/** Files of one path, of which some begin alike or go on where another one ends. */
function anyFiles(random: () => number): string[] {
  const shared = anyText(random);
  const files: string[] = [];
  for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
    const before = random() < 0.3 ? files[Math.floor(random() * files.length)] : undefined;
    files.push((before ?? (random() < 0.5 ? shared : '')) + anyText(random));
  }
  return files;
}

function anyCut(text: string, random: () => number): string[] {
  const joined: string[] = [];
  const chance = random();
  for (const line of byLines(text)) {
    const last = joined.length - 1;
    if (last >= 0 && random() < chance) joined[last] += line;
    else joined.push(line);
  }
  return joined;
}

interface Run {
  readonly store: MemoryReparseStore;
  readonly service: string | null;
  readonly sizes: Sizes;
  readonly random: () => number;
}

/** Sends requests from a cursor on until all is done or the engine goes away, and keeps every cursor. */
async function run({ store, service, sizes, random }: Run, cursors: Array<string | null>): Promise<boolean> {
  const selection = { service: 'shop', namespace: '' };
  const sliceMs = random() < 0.5 ? 0 : 60_000;
  try {
    for (;;) {
      const cursor = cursors[cursors.length - 1] ?? null;
      const request = { selection, timezone: null, service, cursor };
      const answer = await reparse({ store, request, rowsOf: async () => [], sliceMs, sizes });
      if (answer.done) return true;
      cursors.push(answer.cursor);
    }
  } catch (error) {
    if (error instanceof Away) return false;
    throw error;
  }
}

function brief(documents: readonly EventDocument[]): unknown[] {
  return documents.map(({ event, log, app_logs: ours }) => [
    event.id,
    event.original,
    log.offset,
    ours.open ?? false,
  ]);
}

it.each(Array.from({ length: CASES }, (_, seed) => seed).concat(FAILED_ONCE))(
  'any files, stopped and gone on with anywhere, end as imports of them (seed %d)',
  async (seed) => {
    const random = numbers(seed * 7919 + 1);
    const before = new MemoryReparseStore(1 + Math.floor(random() * 4));
    const files = anyFiles(random);
    files.forEach((text, i) => {
      const options = { import: `import-${i}` };
      before.add(random() < 0.5 ? cutFileAs(anyCut(text, random), options) : importedFile(text, options));
    });
    const service = random() < 0.4 ? 'till' : null;
    const sizes = {
      enough: 1 + Math.floor(random() * 60),
      beginning: 1 + Math.floor(random() * 60),
      most: 10 + Math.floor(random() * 200),
    };
    const target = service ?? 'shop';
    const whole = files.filter((text) => !files.some((other) => other !== text && other.startsWith(text)));
    const imports = new MemoryReparseStore();
    for (const text of whole) imports.add(importedFile(text, { service: target }));
    const expected = brief(imports.documents(target));

    const undisturbed = before.copy();
    await run({ store: undisturbed, service, sizes, random }, [null]);
    expect(brief(undisturbed.documents(target))).toEqual(expected);
    for (let stop = 0; stop < STOPS; stop++) {
      const store = before.copy();
      let cursors: Array<string | null> = [null];
      for (let time = 0; time < 2; time++) {
        store.failAt = store.changes + Math.floor(random() * undisturbed.changes);
        await run({ store, service, sizes, random }, cursors);
        // A client goes on from the last answer, from one before it if that was lost, or begins again.
        const kept = cursors.length - Math.floor(random() * 3);
        cursors = random() < 0.3 ? [null] : cursors.slice(0, Math.max(1, kept));
        if (random() < 0.5) await store.refresh();
      }
      store.failAt = Infinity;
      await run({ store, service, sizes, random }, cursors);
      expect(brief(store.documents(target))).toEqual(expected);
      if (service !== null) expect(store.documents('shop')).toEqual([]);
    }
  },
);
