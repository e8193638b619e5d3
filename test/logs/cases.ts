import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { z } from 'zod';
import { PLAIN_DIALECT } from '../../common/formats/read/record_start';
import { CUT_START } from '../../common/import/cut_event';
import { cutEvents } from '../../common/import/cut_events';

const expectedEvent = z.object({
  /** Id of the format row; "traceback" for one that stands alone; null for what no format reads. */
  format: z.string().nullable(),
  /** UTC instant, milliseconds; null when the record has no time. */
  time: z.string().nullable(),
  level: z.string().nullable(),
  severity: z.number().nullable(),
  logger: z.string().nullable(),
  message: z.string(),
  errorType: z.string().optional(),
  errorMessage: z.string().nullable().optional(),
  stackTrace: z.string().optional(),
});
const expectedFile = z.object({ timezone: z.string(), events: z.array(expectedEvent) });

/** What Python meant by one event. */
export type ExpectedEvent = z.infer<typeof expectedEvent>;

export interface LogCase {
  /** `<format>/<case>` */
  readonly name: string;
  readonly timezone: string;
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
  const { timezone, events } = expectedFile.parse(json);
  const cut = cutEvents({ text, last: true, state: CUT_START, dialect: PLAIN_DIALECT, timezone });
  return { name, timezone, texts: cut.events.map((event) => event.text), expected: events };
}
