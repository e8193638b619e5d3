import { seeded } from '../../../common/testing/seeded';
import { fill, madeTemplates, type Template } from './templates';

const HOUR_MS = 3_600_000;
/** The window that is looked at; its hour before, and the days ahead of both. */
export const NOW = Date.UTC(2026, 0, 9, 12);
const HISTORY_HOURS = 8 * 24;
/** The days before are thinner than the two hours: what matters of them is whether something was there. */
const HISTORY_SHARE = 0.001;
/** How many lines the days before have for each of the two hours. */
export const HISTORY_PART = (HISTORY_HOURS * HISTORY_SHARE) / 2;
/** Documents come as time goes on, as an application writes them: so much of it at a time. */
const CHUNK_MS = 60_000;

export type Injected = 'new' | 'gone' | 'more' | 'burst' | 'less';

/** Five minutes of the newer hour with so many times as many lines: fewer than half as many again in all. */
const BURST = { from: NOW + 25 * 60_000, to: NOW + 30 * 60_000, factor: 6 };

export interface MadeLog {
  readonly templates: readonly Template[];
  /** What was changed, by the template's place. */
  readonly changes: ReadonlyMap<number, Injected>;
  /** A service that stops in the middle of the newer hour. */
  readonly silent: string;
}

/**
 * Lines that a changed template has in an hour, at least: below, chance hides some changes. Of 93 lines in an hour, half as
 * many are told from chance three times in four (at 300,000 lines, one of eight was missed so).
 */
const LEAST_RATE = 200;
const EACH = 8;

/**
 * A log with a known truth: templates, eight of them new, gone, doubled, in a burst and halved each (new exceptions among them), and a
 * service that falls silent.
 */
export function madeLog(lines: number, seed: number): MadeLog {
  const templates = madeTemplates(320, lines / 2, seed);
  const next = seeded(seed + 1);
  const silent = 'audit';
  const places = templates.flatMap(({ rate, burst, service }, i) =>
    rate >= LEAST_RATE && burst === 1 && service !== silent && i > 3 ? [i] : [],
  );
  const kinds: readonly Injected[] = ['new', 'gone', 'more', 'burst', 'less'];
  const shuffled = places.map((place) => [next(), place] as const).sort(([a], [b]) => a - b);
  const errors = shuffled.filter(([, place]) => templates[place]?.error !== null).slice(0, 2);
  const rest = shuffled.filter((one) => !errors.includes(one));
  const changes = new Map<number, Injected>(errors.map(([, place]) => [place, 'new']));
  for (const kind of kinds) {
    for (const [, place] of rest.splice(0, kind === 'new' ? EACH - errors.length : EACH))
      changes.set(place, kind);
  }
  return { templates, changes, silent };
}

/** A document, ready-made as the pipeline would have made it. */
export interface MadeDocument {
  readonly template: number;
  readonly mask: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** All documents of the log: the days before, the hour before, and the newer hour. */
export function* madeDocuments(
  log: MadeLog,
  seed: number,
  idOf: (mask: string) => string,
): Generator<MadeDocument> {
  const next = seeded(seed + 2);
  const spans = [
    { from: NOW - HOUR_MS * (1 + HISTORY_HOURS), to: NOW - HOUR_MS, share: HISTORY_SHARE, kind: 'past' },
    { from: NOW - HOUR_MS, to: NOW, share: 1, kind: 'before' },
    { from: NOW, to: NOW + HOUR_MS, share: 1, kind: 'now' },
  ] as const;
  for (const { from, to, share, kind } of spans) {
    for (let start = from; start < to; start += CHUNK_MS) {
      for (const [place, template] of log.templates.entries()) {
        const factor = factorOf(log.changes.get(place), kind, start);
        const hours = CHUNK_MS / HOUR_MS;
        const bursts = poisson((template.rate * hours * share * factor) / template.burst, next);
        for (let burst = 0; burst < bursts; burst++) {
          const time = start + Math.floor(next() * CHUNK_MS);
          for (let i = 0; i < template.burst; i++) {
            const at = Math.min(to - 1, time + i);
            if (template.service === log.silent && at >= NOW + HOUR_MS / 2) continue;
            yield documentOf(template, place, at, next, idOf);
          }
        }
      }
    }
  }
}

function factorOf(change: Injected | undefined, kind: 'past' | 'before' | 'now', time: number): number {
  switch (change) {
    case undefined:
      return 1;
    case 'new':
      return kind === 'now' ? 1 : 0;
    case 'gone':
      return kind === 'now' ? 0 : 1;
    case 'more':
      return kind === 'now' ? 2 : 1;
    case 'burst':
      return time >= BURST.from && time < BURST.to ? BURST.factor : 1;
    case 'less':
      return kind === 'now' ? 0.5 : 1;
  }
}

function documentOf(
  template: Template,
  place: number,
  time: number,
  next: () => number,
  idOf: (mask: string) => string,
): MadeDocument {
  const { message, mask } = fill(template, next);
  const stamp = new Date(time).toISOString();
  return {
    template: place,
    mask,
    body: {
      '@timestamp': stamp,
      message,
      log: { level: template.level },
      ecs: { version: '8.11.0' },
      event: { kind: 'event', severity: template.severity, ingested: stamp },
      service: { name: template.service },
      app_logs: { pattern: mask, pattern_id: idOf(mask) },
      ...(template.error === null ? {} : { error: template.error }),
    },
  };
}

/** A Poisson number: Knuth's way below 50, the normal approximation above, where nobody could tell. */
function poisson(mean: number, next: () => number): number {
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const limit = Math.exp(-mean);
  let [count, product] = [0, next()];
  while (product > limit) {
    product *= next();
    count++;
  }
  return count;
}
