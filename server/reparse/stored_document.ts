import { FIELD } from '../../common/fields';
import { utf8Length } from '../../common/import/utf8_length';
import type { LineEnd } from '../../common/import/cut_event';
import { at, field, numberOr, stringOr } from '../../common/narrow';
import { toLocated } from '../import/engine/stored_events';
import type { Located } from '../import/event_store';

/** An event of a file as it is in its data stream, with all that a sender decided; what the pipeline made of it is left out. */
export interface StoredDocument extends Located {
  /** Name of its data stream. */
  readonly stream: string;
  /** `event.original` */
  readonly original: string;
  readonly eol: LineEnd;
  /** Its part of the file: `original` and `eol`. */
  readonly text: string;
  /** `log.offset`, and the offset of what follows it. */
  readonly offset: number;
  readonly end: number;
  readonly sequence: number;
  readonly path: string;
  readonly service: string;
  readonly timezone: string;
  readonly created: string;
  readonly import: string;
  readonly encoding: string;
  /** Base64 of its exact bytes with their line end, when its text does not tell them; null for nearly all. */
  readonly originalBytes: string | null;
  readonly openAfter: string | null;
  readonly continued: boolean;
  /** The re-parse that wrote it; null when none did. */
  readonly reparse: string | null;
  /** The re-parse whose documents hold its text too; it is then removed. */
  readonly replacedBy: string | null;
  /** `@timestamp`, and where that is from when it is not the record's own. */
  readonly time: string | null;
  readonly timeFrom: string | null;
}

/** What of `_source` is read for it. */
export const SOURCE_FIELDS: readonly string[] = [
  FIELD.time,
  FIELD.original,
  'event.timezone',
  'event.created',
  FIELD.sequence,
  FIELD.offset,
  FIELD.filePath,
  FIELD.service,
  'data_stream',
  FIELD.import,
  FIELD.encoding,
  FIELD.originalBytes,
  FIELD.eol,
  FIELD.openAfter,
  FIELD.continued,
  FIELD.reparse,
  FIELD.replacedBy,
  FIELD.timeFrom,
];

/** @returns null for a document that holds no part of a file: it has no offset or no original */
export function toStoredDocument(hit: unknown): StoredDocument | null {
  const [located] = toLocated(hit);
  const source = at(hit, '_source');
  const original = stringOr(field(source, FIELD.original));
  const offset = numberOr(field(source, FIELD.offset));
  const dataset = stringOr(at(source, 'data_stream', 'dataset'));
  const namespace = stringOr(at(source, 'data_stream', 'namespace'));
  if (!located || original === null || offset === null || dataset === null || namespace === null) return null;
  const text = (name: string) => stringOr(field(source, name));
  const eol = toLineEnd(text(FIELD.eol));
  return {
    ...located,
    stream: `logs-${dataset}-${namespace}`,
    original,
    eol,
    text: original + eol,
    offset,
    end: offset + utf8Length(original, 0, original.length) + eol.length,
    sequence: numberOr(field(source, FIELD.sequence)) ?? 0,
    path: text(FIELD.filePath) ?? '',
    service: text(FIELD.service) ?? '',
    timezone: text('event.timezone') ?? 'UTC',
    created: text('event.created') ?? text(FIELD.time) ?? '',
    import: text(FIELD.import) ?? '',
    encoding: text(FIELD.encoding) ?? 'utf-8',
    originalBytes: text(FIELD.originalBytes),
    openAfter: text(FIELD.openAfter),
    continued: field(source, FIELD.continued) === true,
    reparse: text(FIELD.reparse),
    replacedBy: text(FIELD.replacedBy),
    time: text(FIELD.time),
    timeFrom: text(FIELD.timeFrom),
  };
}

function toLineEnd(eol: string | null): LineEnd {
  return eol === '\n' || eol === '\r\n' || eol === '\r' ? eol : '';
}
