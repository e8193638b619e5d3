import { seeded } from '../../../common/testing/seeded';
import { fill, madeTemplates, type Template } from './templates';

const HOUR_MS = 3_600_000;
/** The window that is looked at; its hour before, and the days ahead of both. */
export const NOW = Date.UTC(2026, 0, 9, 12);
const HISTORY_HOURS = 8 * 24;
/** The days before are thinner than the two hours: what matters of them is whether something was there. */
const HISTORY_SHARE = 0.004;

export type Injected = 'new' | 'gone' | 'more' | 'less';

export interface MadeLog {
  readonly templates: readonly Template[];
  /** What was changed, by the template's place. */
  readonly changes: ReadonlyMap<number, Injected>;
  /** A service that stops in the middle of the newer hour. */
  readonly silent: string;
}

/** Lines that a changed template has in an hour, at least: below, nothing claims to tell a change from chance. */
const LEAST_RATE = 60;
const EACH = 8;

/**
 * A log with a known truth: templates, eight of them new, gone, doubled and halved each (new exceptions among them), and a
 * service that falls silent.
 */
export function madeLog(lines: number, seed: number): MadeLog {
  const templates = madeTemplates(320, lines / 2, seed);
  const next = seeded(seed + 1);
  const silent = 'audit';
  const places = templates.flatMap(({ rate, burst, service }, i) =>
    rate >= LEAST_RATE && burst === 1 && service !== silent && i > 3 ? [i] : [],
  );
  const kinds: readonly Injected[] = ['new', 'gone', 'more', 'less'];
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
    {
      from: NOW - HOUR_MS * (1 + HISTORY_HOURS),
      ms: HISTORY_HOURS * HOUR_MS,
      share: HISTORY_HOURS * HISTORY_SHARE,
      kind: 'past',
    },
    { from: NOW - HOUR_MS, ms: HOUR_MS, share: 1, kind: 'before' },
    { from: NOW, ms: HOUR_MS, share: 1, kind: 'now' },
  ] as const;
  for (const { from, ms, share, kind } of spans) {
    for (const [place, template] of log.templates.entries()) {
      const factor = factorOf(log.changes.get(place), kind);
      const bursts = poisson((template.rate * share * factor) / template.burst, next);
      for (let burst = 0; burst < bursts; burst++) {
        const time = from + Math.floor(next() * ms);
        for (let i = 0; i < template.burst; i++) {
          const at = Math.min(from + ms - 1, time + i);
          if (template.service === log.silent && at >= NOW + HOUR_MS / 2) continue;
          yield documentOf(template, place, at, next, idOf);
        }
      }
    }
  }
}

function factorOf(change: Injected | undefined, kind: 'past' | 'before' | 'now'): number {
  switch (change) {
    case undefined:
      return 1;
    case 'new':
      return kind === 'now' ? 1 : 0;
    case 'gone':
      return kind === 'now' ? 0 : 1;
    case 'more':
      return kind === 'now' ? 2 : 1;
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
      event: { severity: template.severity, ingested: stamp },
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
