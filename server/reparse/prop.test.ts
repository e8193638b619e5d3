import type { EventDocument } from '../../common/event_document';
import {
  cutFileAs,
  importedFile,
  MemoryReparseStore,
  type MemoryDocument,
} from '../../test/faults/memory_reparse_store';
import { reparse, type ReparseRequest } from './reparse';
const ALL: ReparseRequest = {
  selection: { service: 'shop', namespace: '' },
  timezone: null,
  service: null,
  cursor: null,
};
function rng(seed: number) {
  return () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}
const facts = (d: readonly MemoryDocument[]) =>
  d.map(({ app_logs: { reparse: _, ...o }, ...x }) => ({ ...x, app_logs: o }));
const brief = (d: readonly EventDocument[]) =>
  d.map(({ event, log, app_logs: o }) => [
    event.id,
    event.original,
    log.offset,
    o.open ?? false,
    o.open_after ?? null,
  ]);
function randomText(r: () => number): string {
  const lines: string[] = [];
  const n = 1 + Math.floor(r() * 8);
  for (let i = 0; i < n; i++) {
    const k = r();
    if (k < 0.4)
      lines.push(`2030-01-02 03:0${Math.floor(r() * 3)}:00,000 - a - INFO - ${Math.floor(r() * 3)}`);
    else if (k < 0.6) lines.push('more é');
    else if (k < 0.7) lines.push('Traceback (most recent call last):');
    else if (k < 0.8) lines.push('  File "a"');
    else if (k < 0.9) lines.push('');
    else lines.push('x');
  }
  return lines.join('\n') + (r() < 0.6 ? '\n' : '');
}
function randomCut(text: string, r: () => number): string[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const out: string[] = [];
  const p = r();
  for (const l of lines)
    if (out.length && r() < p) out[out.length - 1] += l;
    else out.push(l);
  return out;
}
async function go(
  store: MemoryReparseStore,
  req: Partial<ReparseRequest>,
  cursors: (string | null)[],
  sliceMs: number,
  sizes: any,
  from: string | null = null,
): Promise<void> {
  let cursor = from;
  for (let i = 0; i < 3000; i++) {
    const a = await reparse({
      store,
      request: { ...ALL, ...req, cursor },
      rowsOf: async () => [],
      sliceMs,
      sizes,
    });
    if (a.done) return;
    cursor = a.cursor;
    cursors.push(cursor);
  }
  throw new Error('endless');
}
const FROM = Number(process.env.FROM ?? 0),
  TO = Number(process.env.TO ?? 300);
it('any', async () => {
  let bad = 0;
  for (let seed = FROM; seed < TO; seed++) {
    const r = rng(seed * 7919 + 1);
    const store = new MemoryReparseStore(1 + Math.floor(r() * 4));
    const files: string[] = [];
    const shared = randomText(r);
    const n = 1 + Math.floor(r() * 4);
    for (let i = 0; i < n; i++) {
      let t = r() < 0.5 && shared.endsWith('\n') ? shared + randomText(r) : randomText(r);
      if (i > 0 && r() < 0.3) {
        const b = files[Math.floor(r() * files.length)]!;
        if (b.endsWith('\n')) t = b + randomText(r);
      }
      files.push(t);
      const imp = `i${i}`;
      store.add(r() < 0.5 ? cutFileAs(randomCut(t, r), { import: imp }) : importedFile(t, { import: imp }));
    }
    const service = r() < 0.4 ? 'till' : null;
    if (service && r() < 0.5) {
      const t = files[0]!;
      store.add(
        importedFile(r() < 0.5 ? t : t.slice(0, Math.floor(t.length / 2)), { service, import: 'own' }),
      );
    }
    const sizes = {
      enough: 1 + Math.floor(r() * 60),
      beginning: 1 + Math.floor(r() * 60),
      most: 10 + Math.floor(r() * 200),
    };
    const clean = store.copy();
    try {
      await go(clean, { service }, [], r() < 0.5 ? 0 : 60000, sizes);
      const svc = service ?? 'shop';
      const texts = new Set(brief(clean.documents(svc)).map((x) => x[0]));
      // each file wholly there: chain of importedFile ids (closed or open)
      for (const t of files)
        for (const d of importedFile(t, { service: svc })) {
          const longer = files.some((o) => o !== t && o.startsWith(t));
          if (!texts.has(d.event.id) && !longer)
            throw new Error(`file missing ${JSON.stringify(t)} ${d.event.original}`);
        }
      const exp = new Map<string, unknown>();
      for (const t of files)
        if (!files.some((o) => o !== t && o.startsWith(t)))
          for (const d of importedFile(t, { service: svc })) exp.set(d.event.id, 1);
      const extra = clean.documents(svc).filter((d) => !exp.has(d.event.id));
      if (extra.length && !service)
        throw new Error(
          `extra ${JSON.stringify(extra.map((d) => [d.event.original, d.log.offset]))} of ${JSON.stringify(files)}`,
        );
      if (service && clean.documents('shop').length) throw new Error('left in shop');
      if (!service) {
        const e2 = new Map<string, unknown>();
        for (const t of files)
          if (!files.some((o) => o !== t && o.startsWith(t)))
            for (const d of brief(importedFile(t))) e2.set(String(d[0]), d);
        for (const d of brief(clean.documents(svc)))
          if (JSON.stringify(e2.get(String(d[0]))) !== JSON.stringify(d))
            throw new Error(`not as imported ${JSON.stringify(d)} ${JSON.stringify(e2.get(String(d[0])))}`);
      }
      const want = JSON.stringify(brief(clean.documents(svc)));
      for (let k = 0; k < 6; k++) {
        const s = store.copy();
        let cursors: (string | null)[] = [null];
        const fails: string[] = [];
        for (let c = 0; c < 3; c++) {
          s.failAt = s.changes + Math.floor(r() * clean.changes * (c === 0 ? 1 : 0.7));
          const from = r() < 0.3 ? null : cursors[Math.max(0, cursors.length - 1 - Math.floor(r() * 3))]!;
          fails.push(`${s.failAt} from ${from === null ? 'null' : cursors.indexOf(from)}`);
          if (from === null) cursors = [null];
          try {
            await go(s, { service }, cursors, r() < 0.5 ? 0 : 60000, sizes, from);
          } catch (e) {
            if (!String(e).includes('gone away')) throw e;
          }
          if (r() < 0.5) await s.refresh();
        }
        s.failAt = Infinity;
        const from = r() < 0.4 ? null : cursors[Math.max(0, cursors.length - 1 - Math.floor(r() * 3))]!;
        await go(s, { service }, [], r() < 0.5 ? 0 : 60000, sizes, from);
        const got = JSON.stringify(brief(s.documents(svc)));
        if (got !== want)
          throw new Error(
            `crash ${k} ${fails} final from ${from === null ? 'null' : cursors.indexOf(from)}/${cursors.length}\n got ${got}\nwant ${want}`,
          );
        if (service && s.documents('shop').length) throw new Error('left in shop after crash');
      }
    } catch (e) {
      bad++;
      console.log('SEED', seed, service, JSON.stringify(files), String((e as Error).stack).slice(0, 3000));
      if (bad > 3) break;
    }
  }
  expect(bad).toBe(0);
}, 600000);
