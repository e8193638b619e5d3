import { FIELD } from '../../common/fields';
import { bytesOfText } from '../../common/import/bytes/encode_text';
import { byteOrderMark, hasMark, type TextEncodingName } from '../../common/import/detect_encoding';
import { utf8Length } from '../../common/import/utf8_length';
import { at, field, numberOr, stringOr } from '../../common/narrow';
import type { LineWriter } from './line_writer';
import type { TextPlan } from './survey';

const SOURCE = [
  FIELD.original,
  FIELD.eol,
  FIELD.originalBytes,
  FIELD.offset,
  FIELD.filePath,
  FIELD.open,
  FIELD.message,
  FIELD.stackTrace,
];

interface TextLine {
  readonly text: string;
  readonly eol: string;
  readonly bytes: Buffer | null;
  readonly path: string | null;
  /** Where it begins in its file, and where it ends: UTF-8 bytes of decoded text. */
  readonly offset: number | null;
  readonly end: number;
  readonly open: boolean;
  readonly rebuilt: boolean;
}

/**
 * Lines as the program wrote them. Of one file in its own order each byte is as it was; elsewhere a line that its file left
 * without an end gets one before another file's line.
 */
export function textWriter({ encoding, kind }: TextPlan): LineWriter {
  let before: TextLine | null = null;
  let contiguous = kind === 'file';
  let rebuilt = 0;
  const piece = (hit: unknown): Array<string | Buffer> => {
    const line = textLine(hit);
    const goesOn = before ? follows(before, line) : line.offset === 0;
    const torn = before !== null && !goesOn && !before.eol.endsWith('\n');
    before = line;
    contiguous &&= goesOn;
    if (line.rebuilt) rebuilt++;
    return [...(torn ? ['\n'] : []), exact(line, kind) ?? line.text + line.eol];
  };
  return {
    head: '',
    source: SOURCE,
    write: (hits) => joined(hits.flatMap(piece), encoding),
    result: () => ({ whole: contiguous && (before?.open ?? false), rebuilt }),
  };

  /** The line's own bytes where they are kept and wanted. */
  function exact({ bytes }: TextLine, wanted: TextPlan['kind']): Buffer | null {
    if (bytes === null || wanted === 'text') return null;
    return wanted === 'lines' && hasMark(bytes, encoding)
      ? bytes.subarray(byteOrderMark(encoding).length)
      : bytes;
  }
}

function textLine(hit: unknown): TextLine {
  const source = at(hit, '_source');
  const text = (name: string) => stringOr(field(source, name));
  const original = text(FIELD.original);
  const offset = numberOr(field(source, FIELD.offset));
  const shown = original ?? rebuiltText(text(FIELD.message), text(FIELD.stackTrace));
  const eol = original === null ? '\n' : (text(FIELD.eol) ?? '\n');
  const bytes = text(FIELD.originalBytes);
  return {
    text: shown,
    eol,
    bytes: bytes === null ? null : Buffer.from(bytes, 'base64'),
    path: text(FIELD.filePath),
    offset,
    end: (offset ?? 0) + utf8Length(shown, 0, shown.length) + eol.length,
    open: field(source, FIELD.open) === true,
    rebuilt: original === null,
  };
}

function rebuiltText(message: string | null, stackTrace: string | null): string {
  return [message, stackTrace].filter((part) => part !== null && part !== '').join('\n');
}

function follows(before: TextLine, line: TextLine): boolean {
  return before.path === line.path && before.offset !== null && line.offset === before.end;
}

function joined(pieces: ReadonlyArray<string | Buffer>, encoding: TextEncodingName): string | Buffer {
  if (encoding === 'utf-8' && pieces.every((piece) => typeof piece === 'string')) return pieces.join('');
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? encoded(piece, encoding) : piece)));
}

/** What its encoding has no byte for is a question mark: only a text that was put together here can hold such. */
function encoded(text: string, encoding: TextEncodingName): Uint8Array {
  return (
    bytesOfText(text, encoding) ??
    Buffer.concat(Array.from(text, (character) => bytesOfText(character, encoding) ?? Buffer.from('?')))
  );
}
