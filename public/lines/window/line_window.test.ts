import { compareNewestFirst } from '../../../common/query/line_order';
import { justAbove } from '../../../common/query/just_above';
import { LineStore } from '../../testing/line_store';
import { windowAround, withNewerPage, withOlderPage } from './end_pages';
import { newestWindow, withFirstPage } from './first_page';
import { hasNewer, hasOlder, newestBorder, oldestBorder } from './line_window';
import type { LineWindow } from './line_window';
import { readBetween } from './read_between';
import { withPageRead } from './read_again';
import { takeIn } from './take_in';
import { dropFar, lineAt, pagesToRead, rowsOf } from './window_rows';

const SIZE = 20;
const MINUTE = 60_000;
const signal = new AbortController().signal;

const ids = (window: LineWindow) => rowsOf(window).stubs.map((stub) => stub.id);
const held = (window: LineWindow) => window.pages.reduce((sum, page) => sum + (page.lines?.length ?? 0), 0);
const first = async (store: LineStore, size = SIZE) => newestWindow('view', await store.page(size));

async function older(store: LineStore, window: LineWindow, size = SIZE): Promise<LineWindow> {
  const after = oldestBorder(window.pages);
  return after === null ? window : withOlderPage(window, after, await store.page(size, after));
}
async function newer(store: LineStore, window: LineWindow, size = SIZE): Promise<LineWindow> {
  const after = newestBorder(window.pages);
  return after === null ? window : withNewerPage(window, after, await store.page(size, after, 'newer'));
}
async function around(store: LineStore, id: string): Promise<LineWindow> {
  const line = store.all().find((one) => one.id === id);
  const place = justAbove(line?.cursor ?? []);
  return windowAround('view', place, await store.page(SIZE, place, 'newer'), await store.page(SIZE, place));
}
async function readAll(store: LineStore, window: LineWindow, from = 0, to = Infinity): Promise<LineWindow> {
  let now = window;
  for (const page of pagesToRead(rowsOf(window), { from, to }, 0)) {
    now = withPageRead(now, page, (await readBetween(store.ask, page, signal)).lines);
  }
  return now;
}
function filled(lines: number): LineStore {
  const store = new LineStore();
  for (let i = 0; i < lines; i++) store.write(i * MINUTE);
  return store;
}

describe('a window of lines', () => {
  it('grows downwards page by page, and knows its end', async () => {
    const store = filled(50);
    let window = await first(store);
    expect([hasNewer(window), hasOlder(window)]).toEqual([false, true]);
    window = await older(store, await older(store, window));
    expect(ids(window)).toEqual(store.ids());
    expect(hasOlder(window)).toBe(false);
  });

  it('knows its end also when the last page was exactly full', async () => {
    const store = filled(40);
    const window = await older(store, await older(store, await first(store)));
    expect(window.pages).toHaveLength(2);
    expect(hasOlder(window)).toBe(false);
  });

  it('ignores an answer to a question that was asked before it changed', async () => {
    const store = filled(60);
    const window = await first(store);
    const after = oldestBorder(window.pages) ?? [];
    const answer = await store.page(SIZE, after);
    const grown = withOlderPage(window, after, answer);
    expect(withOlderPage(grown, after, answer)).toBe(grown);
  });

  it('opens around a line, with the line itself, and grows both ways', async () => {
    const store = filled(100);
    let window = await around(store, 'a.log-50');
    expect(ids(window)[SIZE]).toBe('a.log-50');
    expect([hasNewer(window), hasOlder(window)]).toEqual([true, true]);
    for (let i = 0; i < 5; i++) window = await newer(store, await older(store, window));
    expect(ids(window)).toEqual(store.ids());
    expect([hasNewer(window), hasOlder(window)]).toEqual([false, false]);
  });

  it('opens at the place of a line that is gone', async () => {
    const store = filled(100);
    const gone = store.all().find((line) => line.id === 'a.log-50');
    store.remove('a.log-50');
    const place = justAbove(gone?.cursor ?? []);
    const window = windowAround(
      'view',
      place,
      await store.page(2, place, 'newer'),
      await store.page(2, place),
    );
    expect(ids(window)).toEqual(['a.log-52', 'a.log-51', 'a.log-49', 'a.log-48']);
  });

  it('does not claim an end that an answer of failed shards only seems to have', async () => {
    const store = filled(100);
    const window = await first(store);
    const after = oldestBorder(window.pages) ?? [];
    const answer = { ...(await store.page(SIZE, after)), next: null, partial: 'the request timed out' };
    expect(hasOlder(withOlderPage(window, after, answer))).toBe(true);
    expect(hasOlder(withOlderPage(window, after, { ...answer, lines: [] }))).toBe(true);
  });
});

describe('a refresh', () => {
  it('puts new lines on top and keeps the older ones, to be read again', async () => {
    const store = filled(60);
    const before = await older(store, await first(store));
    store.write(60 * MINUTE);
    store.remove('a.log-30');
    const window = withFirstPage(before, 'view', await store.page(SIZE), false);
    expect(ids(window).slice(0, 3)).toEqual(['a.log-60', 'a.log-59', 'a.log-58']);
    expect(ids(window)).toContain('a.log-30');
    expect(ids(await readAll(store, window))).toEqual(store.ids().slice(0, 40));
  });

  it('keeps the objects of lines that did not change, so that their rows are not drawn again', async () => {
    const store = filled(SIZE);
    const before = await first(store);
    const page = await store.page(SIZE);
    const lines = structuredClone(page.lines).map((line, at) =>
      at === 3 ? { ...line, message: 'written anew' } : line,
    );
    const after = withFirstPage(before, 'view', { ...page, lines }, false);
    const kept = after.pages[0]?.lines?.map((line, at) => line === before.pages[0]?.lines?.[at]);
    expect(kept?.flatMap((same, at) => (same ? [] : [at]))).toEqual([3]);
    expect(after.pages[0]?.lines?.[3]?.message).toBe('written anew');
  });

  it('that leaves a gap begins anew, or keeps what somebody is reading further down', async () => {
    const store = filled(60);
    const before = await older(store, await first(store));
    for (let i = 60; i < 100; i++) store.write(i * MINUTE);
    expect(ids(withFirstPage(before, 'view', await store.page(SIZE), false))).toEqual(
      store.ids().slice(0, SIZE),
    );
    let kept = withFirstPage(before, 'view', await store.page(SIZE), true);
    expect(ids(kept)).toEqual(ids(before));
    expect(hasNewer(kept)).toBe(true);
    kept = await newer(store, await newer(store, await newer(store, kept)));
    expect(ids(kept)).toEqual(store.ids().slice(0, 80));
  });

  it('that is whole drops what it lacks; another view replaces everything', async () => {
    const store = filled(15);
    const before = await first(store);
    store.remove('a.log-3');
    expect(ids(withFirstPage(before, 'view', await store.page(SIZE), true))).toEqual(store.ids());
    const other = withFirstPage(await first(filled(60)), 'other', await store.page(5), true);
    expect(ids(other)).toEqual(store.ids().slice(0, 5));
  });
});

describe('pages out of sight', () => {
  it('are dropped, the farthest first, and keep their rows', async () => {
    const store = filled(200);
    let window = await first(store);
    for (let i = 0; i < 9; i++) window = await older(store, window);
    const dropped = dropFar(window, rowsOf(window), { from: 90, to: 110 }, 60);
    expect(held(dropped)).toBe(60);
    expect(ids(dropped)).toEqual(ids(window));
    const rows = rowsOf(dropped);
    expect([lineAt(rows, 100)?.id, lineAt(rows, 0), lineAt(rows, 199)]).toEqual([
      store.ids()[100],
      undefined,
      undefined,
    ]);
    expect(dropFar(dropped, rows, { from: 90, to: 110 }, 60)).toBe(dropped);
  });

  it('are read again between their borders, with the lines that came late', async () => {
    const store = filled(200);
    let window = await first(store);
    for (let i = 0; i < 9; i++) window = await older(store, window);
    window = dropFar(window, rowsOf(window), { from: 0, to: 10 }, SIZE);
    const seen = store.write(30.5 * MINUTE, 'b.log');
    const unseen = store.write(30.6 * MINUTE, 'c.log');
    window = takeIn(window, [seen]);
    expect(ids(window)).toHaveLength(201);
    expect(ids(await readAll(store, window))).toEqual(store.ids());
    expect(store.ids()).toContain(unseen.id);
  });

  it('are read again as they are now, not as they were asked for', async () => {
    const store = filled(60);
    const window = dropFar(
      await older(store, await first(store)),
      rowsOf(await older(store, await first(store))),
      { from: 0, to: 5 },
      SIZE,
    );
    const [, page] = window.pages;
    const asked = page === undefined ? [] : (await readBetween(store.ask, page, signal)).lines;
    const changed = takeIn(window, [store.write(25.5 * MINUTE)]);
    expect(page && withPageRead(changed, page, asked)).toBe(changed);
  });
});

describe('lines that come later', () => {
  it('stand in their place once, whatever order they come in', async () => {
    const store = filled(60);
    const before = await first(store);
    const late = [41.5, 60, 50.5, 61].map((minute) => store.write(minute * MINUTE, 'late.log'));
    const window = takeIn(takeIn(before, late), [...late].reverse());
    expect(ids(window)).toEqual(store.ids().slice(0, 24));
    expect(takeIn(window, late)).toBe(window);
  });

  it('are left to be read where the window has not come to', async () => {
    const store = filled(60);
    const before = await first(store);
    const window = takeIn(before, [store.write(2.5 * MINUTE)]);
    expect(window).toBe(before);
    expect(ids(await older(store, await older(store, await older(store, window))))).toEqual(store.ids());
  });

  it('make no page larger than what can be read at once', async () => {
    const store = filled(10);
    const many = Array.from({ length: 1_500 }, (_, i) => store.write(5 * MINUTE + i));
    const window = takeIn(await first(filled(10)), many);
    expect(Math.max(...window.pages.map((page) => page.rows.length))).toBeLessThanOrEqual(1_000);
    expect(ids(window)).toEqual(store.ids());
  });
});

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('any sequence of these (%d)', (seed) => {
  it('shows each line exactly once, in order', async () => {
    const random = seeded(seed);
    const pick = (limit: number) => Math.floor(random() * limit);
    const store = new LineStore();
    for (let i = 0; i < 300; i++) store.write(pick(40) * MINUTE, `${'abc'.charAt(pick(3))}.log`);
    let window = seed % 2 === 0 ? await first(store) : await around(store, store.ids()[150] ?? '');
    for (let step = 0; step < 150; step++) {
      const rows = rowsOf(window).stubs.length;
      const from = pick(Math.max(1, rows));
      switch (pick(7)) {
        case 0:
          window = await older(store, window, 1 + pick(30));
          break;
        case 1:
          window = await newer(store, window, 1 + pick(30));
          break;
        case 2:
          window = dropFar(window, rowsOf(window), { from, to: from + 10 }, 40);
          break;
        case 3:
          window = await readAll(store, window, from, from + 30);
          break;
        case 4: {
          const late = [store.write(pick(44) * MINUTE, 'late.log'), store.write(pick(44) * MINUTE, 'b.log')];
          if (pick(2) === 0) window = takeIn(window, late);
          break;
        }
        case 5:
          window = withFirstPage(window, 'view', await store.page(1 + pick(60)), pick(3) > 0);
          break;
        default:
          store.remove(store.ids()[pick(store.ids().length)] ?? '');
      }
      expect(new Set(ids(window)).size).toBe(ids(window).length);
      expectInOrder(window);
    }
    // A refresh makes all of it doubtful; read again, it is what is there.
    window = withFirstPage(window, 'view', await store.page(SIZE), true);
    while (hasOlder(window)) window = await older(store, window);
    while (hasNewer(window)) window = await newer(store, window);
    window = { ...window, pages: window.pages.map((page) => ({ ...page, stale: true })) };
    expect(ids(await readAll(store, window))).toEqual(store.ids());
  });
});

function expectInOrder(window: LineWindow): void {
  let end = newestBorder(window.pages);
  for (const page of window.pages) {
    expect(page.after).toEqual(end);
    end = page.upTo;
    const lines = page.lines ?? [];
    for (let i = 1; i < lines.length; i++) {
      expect(compareNewestFirst(lines[i - 1]?.cursor ?? [], lines[i]?.cursor ?? [])).toBeLessThan(0);
    }
    if (page.lines !== null) expect(page.rows.map((row) => row.id)).toEqual(lines.map((line) => line.id));
  }
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
