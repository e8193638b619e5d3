import type { Readable } from 'stream';
import { z } from 'zod';
import type { ElasticsearchClient, Logger } from '@kbn/core/server';
import {
  importContextSchema,
  importSourceSchema,
  MAX_CHUNK_CHARACTERS,
  type ImportAnswer,
  type ImportContext,
  type ImportSource,
} from '../../common/api/import';
import type { FormatRow } from '../../common/formats/format_row';
import { abortError } from '../../common/import/back_off';
import { ImportError } from './errors';
import { importChunk } from './import_chunk';
import { ndjsonLines } from './ndjson_lines';

const CHUNK_CHARACTERS = 512 * 1024;
const MAX_REASONS = 5;

const headSchema = z
  .object({
    source: importSourceSchema,
    context: importContextSchema.nullable().default(null),
    import: z.string().min(1).max(64).optional(),
    /** False when more of this file will come in another stream. */
    last: z.boolean().default(true),
  })
  .strict();
const textSchema = z.object({ text: z.string() }).strict();

export interface ImportStreamOptions {
  readonly client: ElasticsearchClient;
  /** NDJSON: `{"source": …, "context": …}`, then lines of `{"text": "…"}`. */
  readonly body: Readable;
  readonly signal: AbortSignal;
  readonly logger: Logger;
  /** The formats that people named for a service. */
  readonly rowsOf: (service: string) => Promise<readonly FormatRow[]>;
}

/**
 * Imports a stream as its sender writes it; one answer for all of it. At most two chunks are in memory, so a
 * sender that is faster than the engine waits.
 * @throws ImportError with a status and what to do; AbortError when the signal aborts
 */
export async function importStream(options: ImportStreamOptions): Promise<ImportAnswer> {
  const { body, signal } = options;
  // A caller that goes away aborts the signal; whoever waits for more of the body then stops waiting.
  const stop = () => body.destroy(abortError());
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await importLines(ndjsonLines(body), options);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function importLines(
  lines: AsyncIterable<string>,
  options: ImportStreamOptions,
): Promise<ImportAnswer> {
  let file: StreamedFile | null = null;
  let last = true;
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line === '') continue;
    if (!file) {
      const head = parse(headSchema, line, number);
      last = head.last;
      file = new StreamedFile(options, head.source, head.context, head.import);
    } else await file.add(parse(textSchema, line, number).text);
  }
  if (!file) {
    throw new ImportError(
      400,
      'The stream is empty.',
      'Send {"source": …} as its first line, then {"text": "…"}.',
    );
  }
  return file.end(last);
}

class StreamedFile {
  private pending = '';
  private serviceRows: readonly FormatRow[] | null = null;
  private wanted = CHUNK_CHARACTERS;
  private total = { accepted: 0, duplicate: 0, rejected: 0, consumed: 0, reasons: new Array<string>() };

  constructor(
    private readonly options: ImportStreamOptions,
    private readonly source: ImportSource,
    private context: ImportContext | null,
    private readonly importId: string | undefined,
  ) {}

  async add(text: string): Promise<void> {
    this.pending += text;
    while (this.pending.length >= this.wanted) await this.send(this.wanted, false);
  }

  async end(last: boolean): Promise<ImportAnswer> {
    const context = await this.send(this.pending.length, last);
    return { ...this.total, context };
  }

  private async send(length: number, last: boolean): Promise<ImportContext> {
    const { client, signal, logger, rowsOf } = this.options;
    this.serviceRows ??= await rowsOf(this.source.service);
    const { serviceRows } = this;
    const { source, context, importId } = this;
    const first = context === null && importId !== undefined ? { import: importId } : {};
    const chunk = { source, context, ...first, text: this.pending.slice(0, length), last };
    const answer = await importChunk({ client, signal, logger, serviceRows, chunk });
    this.context = answer.context;
    this.pending = this.pending.slice(answer.consumed);
    this.wanted =
      answer.consumed > 0 ? CHUNK_CHARACTERS : Math.min(MAX_CHUNK_CHARACTERS, length + CHUNK_CHARACTERS);
    const { total } = this;
    total.accepted += answer.accepted;
    total.duplicate += answer.duplicate;
    total.rejected += answer.rejected;
    total.consumed += answer.consumed;
    total.reasons = [...new Set([...total.reasons, ...answer.reasons])].slice(0, MAX_REASONS);
    return answer.context;
  }
}

function parse<T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>, line: string, number: number): T {
  const action = 'Send {"source": …} as the first line and {"text": "…"} as each further one, as JSON.';
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new ImportError(400, `Line ${number} of the stream is no JSON.`, action);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ImportError(
    400,
    `Line ${number} of the stream: ${issue ? `${issue.path.join('.')} ${issue.message}`.trim() : 'not as expected'}.`,
    action,
  );
}
