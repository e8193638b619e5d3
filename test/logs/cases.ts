import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { z } from 'zod';
import type { ImportContext } from '../../common/api/import';
import type { EventDocument } from '../../common/event_document';
import { compileFormat } from '../../common/formats/compile/compile_format';
import { detectDialect } from '../../common/formats/detect/detect_dialect';
import type { FormatRow } from '../../common/formats/format_row';
import { chainEvents } from '../../server/import/chain_events';
import { eventDocument } from '../../server/import/event_json';
import { chainStart, linkText } from '../../server/import/hash_chain';

/** When the files are read: the time of events that have none, and that no record is before. */
export const CREATED = '2031-01-01T00:00:00.000Z';

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

type NamedFormat = NonNullable<z.infer<typeof expectedFile>['named']>;

export interface LogCase {
  /** `<format>/<case>` */
  readonly name: string;
  readonly timezone: string;
  readonly path?: string | undefined;
  readonly modified?: string | undefined;
  /** The format that a person named for its service. */
  readonly named?: NamedFormat | undefined;
  /** The same as rows; empty when nobody named one. */
  readonly serviceRows: readonly FormatRow[];
  /** The events of the log file, as an importer sends them. */
  readonly documents: readonly EventDocument[];
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
  const serviceRows = file.named ? [rowOf(file.named)] : [];
  return { name, ...file, serviceRows, documents: documentsOf(text, file, serviceRows), expected: events };
}

/** The row of the format that a person named. */
function rowOf({ format, style = '%', datefmt }: NamedFormat): FormatRow {
  const compiled = compileFormat({ format, style, datefmt: datefmt ?? null }, 'named');
  if (compiled.kind === 'row') return compiled.row;
  throw new Error(`${format}: ${compiled.message}`);
}

/** The events of a file as an importer sends them: found out about, cut, linked, written as documents. */
function documentsOf(
  text: string,
  { timezone, modified, path = 'app.log' }: Pick<LogCase, 'timezone' | 'modified' | 'path'>,
  serviceRows: readonly FormatRow[],
): readonly EventDocument[] {
  const source = { service: 'test', namespace: '', timezone, path, encoding: 'utf-8' };
  const context: ImportContext = {
    version: 2,
    import: 'cases',
    position: 0,
    chain: linkText(chainStart(source.service, source.namespace)),
    events: 0,
    row: null,
    time: null,
    ...detectDialect({ text, serviceRows, timezone, modified: modified ?? null }),
  };
  const { events } = chainEvents(text, true, context, { timezone, serviceRows });
  const header = { source, import: 'cases', created: CREATED, dialect: context };
  return events.map((event) => eventDocument(event, header));
}
