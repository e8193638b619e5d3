import { compileFormat } from '../../../common/formats/compile/compile_format';
import type { FormatRow } from '../../../common/formats/format_row';
import { at, field, listOf } from '../../../common/narrow';
import { buildPipeline } from '../../../server/assets/ingest_pipeline/build_pipeline';
import { readByRows } from '../../../server/assets/ingest_pipeline/service_reading';
import { engineClient } from '../support/engine_client';
import { eventDocument } from '../support/event_document';

const client = engineClient();
afterAll(() => client.close());

function rowOf(format: string): FormatRow {
  const compiled = compileFormat({ format, style: '%', datefmt: null }, 'named');
  if (compiled.kind === 'row') return compiled.row;
  throw new Error(compiled.message);
}

/** What the pipeline makes of texts when somebody named a format for their service. */
async function read(format: string, texts: readonly string[]): Promise<readonly unknown[]> {
  const answer = await client.transport.request<unknown>({
    method: 'POST',
    path: '/_ingest/pipeline/_simulate',
    body: {
      pipeline: buildPipeline('test', { 'app_logs.test': readByRows([rowOf(format)]) }),
      docs: texts.map((text) => ({ _source: eventDocument(text) })),
    },
  });
  return listOf(at(answer, 'docs')).map((document) => at(document, 'doc', '_source'));
}

it.each([
  `'); ctx.hacked = true; ('`,
  `"; return null; //`,
  '\\\'\\"',
  '${params}{{{_ingest.timestamp}}}',
  '(a+)+$ .* [^]] \\d{1000000}',
  '/* */ // <script>',
])('text of a format is text, whatever it looks like: %s', async (text) => {
  const format = `${text.replaceAll('%', '%%')}%(levelname)s %(asctime)s %(name)s %(message)s`;
  const [document] = await read(format, [`${text}INFO 2030-01-02 03:04:05,678 a.b it ${text}`]);
  expect(field(document, 'hacked')).toBeUndefined();
  expect(field(document, 'app_logs.format')).toBe('named');
  expect(field(document, 'log.logger')).toBe('a.b');
  expect(field(document, 'message')).toBe(`it ${text}`);
});

it('lines made to be tried again and again take linear time', async () => {
  const format = '%(threadName)s-%(processName)s-%(pathname)s-%(levelname)s-%(custom)s-%(message)s';
  const hostile = (length: number) =>
    ['a', 'a-', '-', 'a-INFO', ' '].map((piece) => piece.repeat(length / piece.length));
  const taken = async (length: number): Promise<number> => {
    const began = performance.now();
    const documents = await read(format, hostile(length));
    expect(documents.map((document) => field(document, 'event.kind'))).not.toContain(undefined);
    return performance.now() - began;
  };
  await taken(100_000);
  // The least of several turns: a busy machine only ever adds to a time.
  let short = Infinity;
  let long = Infinity;
  for (let turn = 0; turn < 5; turn++) {
    short = Math.min(short, await taken(100_000));
    long = Math.min(long, await taken(1_000_000));
  }
  expect(long).toBeLessThan(15 * short);
});
