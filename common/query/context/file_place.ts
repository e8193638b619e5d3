import { FIELD } from '../../fields';
import { utf8Length } from '../../import/utf8_length';
import { at, field, listOf, numberOr, stringOr } from '../../narrow';

/** Where an event of a file stands, as its sender wrote it (common/event_document.ts). */
export interface FilePlace {
  readonly id: string;
  /** UTF-8 bytes of the file's decoded text before it; `end` with its line end: where the next one begins. */
  readonly offset: number;
  readonly end: number;
  /** Its number in its file. */
  readonly sequence: number;
  /** `@timestamp` in milliseconds. */
  readonly time: number;
  /** False when the time is that of receipt: it says nothing about the order of files. */
  readonly timed: boolean;
  readonly path: string;
  readonly import: string;
  /** The file's last event as long as the file may grow. */
  readonly open: boolean;
  readonly hit: unknown;
}

/** What a place is read from, besides what a line is read from. */
export const PLACE_SOURCE = [
  FIELD.offset,
  FIELD.sequence,
  FIELD.eol,
  FIELD.import,
  FIELD.open,
  FIELD.timeFrom,
  FIELD.filePath,
  FIELD.original,
];

/**
 * Reads the place of a hit that was sorted by `NEWEST_FIRST` or `OLDEST_FIRST`.
 * @returns null for an event of no file, or one whose sender did not write what tells its end
 */
export function filePlace(hit: unknown): FilePlace | null {
  const source = at(hit, '_source');
  const text = (name: string) => stringOr(field(source, name));
  const [offset, sequence] = [FIELD.offset, FIELD.sequence].map((name) => numberOr(field(source, name)));
  const [original, eol, path, importId] = [FIELD.original, FIELD.eol, FIELD.filePath, FIELD.import].map(text);
  const [id, time] = [stringOr(at(hit, '_id')), numberOr(listOf(at(hit, 'sort'))[0])];
  if (typeof offset !== 'number' || typeof sequence !== 'number' || time === null || id === null) return null;
  if (typeof original !== 'string' || typeof eol !== 'string') return null;
  if (typeof path !== 'string' || typeof importId !== 'string') return null;
  return {
    id,
    offset,
    end: offset + utf8Length(original, 0, original.length) + eol.length,
    sequence,
    time,
    timed: text(FIELD.timeFrom) !== 'received',
    path,
    import: importId,
    open: field(source, FIELD.open) === true,
    hit,
  };
}
