import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { z } from 'zod';
import { CUT_START } from '../../common/import/cut_event';
import { cutEvents } from '../../common/import/cut_events';

const expectedEvent = z
  .object({
    /**
     * Id of the format row; "traceback" for one that stands alone; null for what no format reads. Left out where only
     * what it reads matters, not which row it was.
     */
    format: z.string().nullable().optional(),
    /** UTC instant, milliseconds; null when the record has no time. */
    time: z.string().nullable(),
    /**
     * Where the event's time comes from when the record does not say all of it: the record before it, the time of receipt,
     * or, for a time without its date or year, the file's own date.
     */
    timeFrom: z.enum(['previous', 'received', 'file_date']).optional(),
    level: z.string().nullable(),
    severity: z.number().nullable(),
    logger: z.string().nullable(),
    message: z.string(),
    errorType: z.string().optional(),
    errorMessage: z.string().nullable().optional(),
    stackTrace: z.string().optional(),
    /** Other fields that the document must have, by path: "process.pid". It may have more. */
    fields: z.record(z.union([z.string(), z.number()])).optional(),
  })
  .strict();
const expectedFile = z
  .object({
    timezone: z.string(),
    /** Where the file was. */
    path: z.string().optional(),
    /** When it was last written, ISO instant. */
    modified: z.string().optional(),
    /** The format that a person named for its service: the arguments of `logging.Formatter`. */
    named: z
      .object({
        format: z.string(),
        style: z.enum(['%', '{', '$']).optional(),
        datefmt: z.string().optional(),
      })
      .optional(),
    events: z.array(expectedEvent),
  })
  .strict();

/** What Python meant by one event. */
export type ExpectedEvent = z.infer<typeof expectedEvent>;

export interface LogCase {
  /** `<format>/<case>` */
  readonly name: string;
  readonly timezone: string;
  readonly path?: string;
  readonly modified?: string;
  /** The format that a person named for its service. */
  readonly named?: z.infer<typeof expectedFile>['named'];
  /** The events of the log file, as the importer cuts them. */
  readonly texts: readonly string[];
  /** What each must become. */
  readonly expected: readonly ExpectedEvent[];
}

/** The cases beside this file: logs written by write_cases.py with what each of their events must become. */
export function logCases(): LogCase[] {
  const formats = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return formats.flatMap(({ name: format }) =>
    readdirSync(join(__dirname, format))
      .filter((file) => file.endsWith('.log'))
      .map((file) => readCase(`${format}/${file.slice(0, -'.log'.length)}`)),
  );
}

function readCase(name: string): LogCase {
  const text = readFileSync(join(__dirname, `${name}.log`), 'utf8');
  const json: unknown = JSON.parse(readFileSync(join(__dirname, `${name}.expected.json`), 'utf8'));
  const { events, ...file } = expectedFile.parse(json);
  const cut = cutEvents({ text, last: true, state: CUT_START });
  return { name, ...file, texts: cut.events.map((event) => event.text), expected: events };
}
