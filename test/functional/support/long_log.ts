import type { TestHost } from './host';

/** A log that is too long to be imported in a test's time: its documents are written as the pipeline would make them. */
export interface LongLog {
  /** Lines; they are numbered from 0, the oldest. Those that are written later go on from here. */
  readonly lines: number;
  /** Epoch ms. */
  timeOf(number: number): number;
  isError(number: number): boolean;
}

const STREAM = 'logs-app_logs.reading-default';
const STEP_MS = 100;
const BATCH = 5_000;
/** A quarter of an hour without a line, between these and the ones below. */
const GAP_MS = 15 * 60_000;
const ABOVE_GAP = 300;
/** How far down the errors stand: the first of them far beyond what a page loads at once. */
const ERRORS = [0.1, 0.3, 0.75];

/**
 * Describes a log whose lines come every 100 ms, with one pause, and with errors that are far apart.
 * @param end epoch ms of its newest line
 */
export function longLog(lines: number, end: number): LongLog {
  const errors = ERRORS.map((part) => lines * part);
  return {
    lines,
    timeOf: (number) => {
      const before = lines - 1 - number;
      return end - before * STEP_MS - (before >= ABOVE_GAP ? GAP_MS : 0);
    },
    isError: (number) => errors.includes(lines - 1 - number),
  };
}

/** Writes lines of it, from one number up to but without another. Set up first. */
export async function writeLongLog(host: TestHost, log: LongLog, from: number, to: number): Promise<void> {
  for (let first = from; first < to; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, to - first) }, (_, i) => first + i);
    const body = numbers
      .map((number) => `{"create":{}}\n${JSON.stringify(documentOf(log, number))}\n`)
      .join('');
    const response = await fetch(`${host.elasticsearchUrl}/${STREAM}/_bulk?pipeline=_none`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body,
    });
    const answer: unknown = await response.json();
    const failed = !response.ok || JSON.stringify(answer).includes('"errors":true');
    if (failed) throw new Error(`writing lines: ${JSON.stringify(answer).slice(0, 500)}`);
  }
  await fetch(`${host.elasticsearchUrl}/${STREAM}/_refresh`, { method: 'POST' });
}

function documentOf(log: LongLog, number: number) {
  const isError = log.isError(number);
  const time = new Date(log.timeOf(number)).toISOString();
  const level = isError ? 'error' : 'info';
  const message = `line ${number}`;
  return {
    '@timestamp': time,
    message,
    log: { level, logger: 'reading.test', offset: number * 50, file: { path: 'reading.log' } },
    event: {
      id: `reading-${number}`,
      sequence: number,
      severity: isError ? 40 : 20,
      original: `${time} ${level.toUpperCase()} ${message}`,
      ingested: time,
    },
    process: { pid: 1_000 + (number % 7) },
    service: { name: 'reading' },
    data_stream: { type: 'logs', dataset: 'app_logs.reading', namespace: 'default' },
  };
}
