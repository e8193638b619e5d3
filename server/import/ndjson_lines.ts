import { StringDecoder } from 'string_decoder';
import type { Readable } from 'stream';
import { ImportError } from './errors';

/** Characters of one line: a chunk of control characters, each escaped as six. */
const MAX_LINE = 32 * 1024 * 1024;

/**
 * The lines of a UTF-8 stream as they are asked for; the stream waits meanwhile. (`readline` would read up to 1,024
 * lines ahead, which here may be as many chunks.)
 * @throws ImportError 413 for a line that no sender of ours makes
 */
export async function* ndjsonLines(body: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let length = 0;
  for await (const bytes of body) {
    const text = typeof bytes === 'string' ? bytes : decoder.write(bytes);
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      parts.push(text.slice(from, end));
      yield parts.join('');
      parts = [];
      length = 0;
      from = end + 1;
    }
    parts.push(text.slice(from));
    length += text.length - from;
    if (length > MAX_LINE) {
      throw new ImportError(
        413,
        'A line of the stream is too long.',
        'Send the text in lines of about 512 kB.',
      );
    }
  }
  const rest = parts.join('') + decoder.end();
  if (rest !== '') yield rest;
}
