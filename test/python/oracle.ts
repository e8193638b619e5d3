import { createInterface } from 'readline';
import { z } from 'zod';
import { STEP_IDS, stepOf } from '../../common/add_data/steps/steps';
import { importContextSchema } from '../../common/api/import';
import { compileFormat } from '../../common/formats/compile/compile_format';
import { formatSourceSchema } from '../../common/formats/compile/format_source';
import { encodeRows } from '../../common/formats/read/encode_tree';
import { formatRowSchema } from '../../common/formats/row_schema';
import { shownText } from '../../common/import/bytes/escaped_byte';
import { decoderOf } from '../../common/import/bytes/file_text';
import { detectEncoding, hasMark, isTextEncoding } from '../../common/import/detect_encoding';
import { looksBinary } from '../../common/import/looks_binary';
import { dataStreamName } from '../../common/service_name';
import { chainEvents } from '../../server/import/chain_events';
import { eventDocument } from '../../server/import/event_json';
import { firstContext } from '../../server/import/first_context';
import { withOriginalBytes } from '../../server/import/original_bytes';
import { readRotatedName } from '../../common/import/rotated/rotated_name';

/**
 * Answers the Python tests' questions with the plugin's own code, one line of JSON for each: what must come out the same is
 * compared on any text, not only on texts that somebody thought of.
 */
const questionSchema = z.union([
  z.object({
    kind: z.literal('cut'),
    /** Base64 of a file's bytes. */
    bytes: z.string(),
    /** Sizes of the chunks that its text comes in, characters; the rest in one. */
    chunks: z.array(z.number()),
    service: z.string(),
    timezone: z.string(),
    modified: z.string().optional(),
    serviceRows: z.array(formatRowSchema),
  }),
  z.object({ kind: z.literal('compile'), source: formatSourceSchema }),
  z.object({ kind: z.literal('encode'), row: formatRowSchema }),
  z.object({ kind: z.literal('bytes'), bytes: z.string() }),
  z.object({ kind: z.literal('stream'), service: z.string(), namespace: z.string() }),
  z.object({ kind: z.literal('rotated'), name: z.string() }),
  z.object({
    kind: z.literal('step'),
    id: z.enum(STEP_IDS),
    values: z.object({
      service: z.string(),
      namespace: z.string(),
      elasticsearchUrl: z.string(),
      path: z.string(),
      timezone: z.string(),
    }),
  }),
]);
type Question = z.infer<typeof questionSchema>;

const CREATED = '2031-01-01T00:00:00.000Z';

function answer(question: Question): unknown {
  switch (question.kind) {
    case 'cut':
      return cut(question);
    case 'compile':
      return compileFormat(question.source, 'own');
    case 'encode':
      return encodeRows([question.row]);
    case 'stream':
      return dataStreamName(question.service, question.namespace);
    case 'step':
      return stepOf(question.id, question.values, []);
    case 'rotated':
      return readRotatedName(question.name);
    case 'bytes': {
      const bytes = Buffer.from(question.bytes, 'base64');
      const encoding = detectEncoding(bytes);
      return { encoding, mark: hasMark(bytes, encoding), refusal: looksBinary(bytes) };
    }
  }
}

/** A file as the importer takes it: decoded, cut chunk by chunk, linked, written as documents. */
function cut(question: Extract<Question, { kind: 'cut' }>): unknown {
  const bytes = Buffer.from(question.bytes, 'base64');
  const encoding = detectEncoding(bytes);
  if (!isTextEncoding(encoding)) throw new Error(encoding);
  const decoder = decoderOf(encoding);
  const text = decoder.decode(bytes) + decoder.end();
  const source = {
    service: question.service,
    namespace: '',
    timezone: question.timezone,
    path: 'app.log',
    encoding,
    ...(hasMark(bytes, encoding) ? { mark: true as const } : {}),
    ...(question.modified === undefined ? {} : { modified: question.modified }),
  };
  const { serviceRows } = question;
  const reading = { timezone: question.timezone, serviceRows };
  // The beginning that a dialect is found by is the same however the text is dealt out.
  const begin = { source, context: null, import: 'import', text: shownText(text), last: true };
  let context = firstContext(begin, serviceRows);
  const documents: unknown[] = [];
  let at = 0;
  for (const size of [...question.chunks, text.length]) {
    const last = at + size >= text.length;
    const decoded = text.slice(at, at + size);
    const shown = shownText(decoded);
    const chunk = chainEvents(shown, last, importContextSchema.parse(context), reading);
    const header = { source, import: context.import, created: CREATED, dialect: context };
    for (const event of withOriginalBytes(chunk.events, { decoded, shown }, source)) {
      documents.push(eventDocument(event, header));
    }
    at += chunk.consumed;
    context = chunk.context;
    if (last) break;
  }
  return { documents, context };
}

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const question = questionSchema.parse(JSON.parse(line));
  process.stdout.write(`${JSON.stringify(answer(question))}\n`);
});
