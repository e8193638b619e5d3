import { writeDocuments, writtenText } from '../write_documents';

const STREAM = 'logs-app_logs.bench_page-default';
/** The documents lie within one day that ended some time ago, so that no answer depends on the clock. */
const FROM = Date.UTC(2026, 0, 1);
const SPAN_MS = 86_400_000;

const LOGGERS = ['shop', 'shop.cart', 'shop.payment.gateway', 'sqlalchemy.engine', 'urllib3.connectionpool'];
const LEVELS: ReadonlyArray<readonly [string, number]> = [
  ...Array<readonly [string, number]>(6).fill(['debug', 10]),
  ...Array<readonly [string, number]>(12).fill(['info', 20]),
  ['warning', 30],
  ['error', 40],
];
const MESSAGES = [
  (n: number) => `GET /api/orders/${n} 200 ${n % 900} ms`,
  (n: number) => `cart ${(n * 2654435761) >>> 0} has ${n % 7} items for user 'anna.${n % 5000}'`,
  (n: number) => `connection to 10.0.${n % 256}.${(n * 7) % 256}:5432 took ${(n % 1000) / 10} ms`,
  (n: number) => `SELECT id, name FROM orders WHERE id = ${n} ORDER BY created LIMIT 50`,
];

/** The time range that holds all documents, as an address takes it. */
export const RANGE = { from: new Date(FROM).toISOString(), to: new Date(FROM + SPAN_MS).toISOString() };

/** Puts documents until there are so many, ready-made as the pipeline would have made them; those that are there stay. */
export async function putDocuments(elasticsearch: string, total: number): Promise<void> {
  const there = await countDocuments(elasticsearch);
  if (there > total) throw new Error(`${STREAM} holds ${there} documents already, more than ${total}.`);
  if (there === total) return;
  const written = await writeDocuments(elasticsearch, STREAM, documents(there, total), total - there);
  console.log(writtenText(written));
}

/** Takes the documents away again. */
export async function removeDocuments(elasticsearch: string): Promise<void> {
  await fetch(`${elasticsearch}/_data_stream/${STREAM}`, { method: 'DELETE' });
}

async function countDocuments(elasticsearch: string): Promise<number> {
  const answer = await fetch(`${elasticsearch}/${STREAM}/_count`);
  if (answer.status === 404) return 0;
  const body: unknown = await answer.json();
  const count = typeof body === 'object' && body !== null ? Reflect.get(body, 'count') : 0;
  return typeof count === 'number' ? count : 0;
}

function* documents(from: number, to: number): Generator<object> {
  for (let n = from; n < to; n++) yield documentOf(n);
}

function documentOf(n: number) {
  // Spread over the whole day whatever the number: a golden-ratio sequence.
  const time = new Date(FROM + Math.floor(((n * 0.618_033_988_749_895) % 1) * SPAN_MS)).toISOString();
  const [level, severity] = LEVELS[n % LEVELS.length] ?? ['info', 20];
  const message = MESSAGES[n % MESSAGES.length]?.(n) ?? '';
  const logger = LOGGERS[n % LOGGERS.length];
  return {
    '@timestamp': time,
    message,
    log: { level, logger, file: { path: 'app.log' }, offset: n * 100 },
    event: {
      severity,
      id: `bench-${n}`,
      dataset: 'app_logs.bench_page',
      ingested: time,
      original: `${time} - ${logger} - ${level.toUpperCase()} - ${message}`,
    },
    service: { name: 'bench_page' },
  };
}
