import { at, field } from '../../../common/narrow';
import { buildPipeline } from '../../../server/assets/ingest_pipeline/build_pipeline';
import { logCases, type ExpectedEvent } from '../../logs/cases';
import { engineClient } from '../support/engine_client';
import { eventDocument } from '../support/event_document';

const client = engineClient();
afterAll(() => client.close());

const CREATED = '2031-01-01T00:00:00.000Z';

/** A document in the words of the cases. */
function asMeant(document: unknown): unknown {
  const time = new Date(String(field(document, '@timestamp'))).toISOString();
  const error = field(document, 'error.stack_trace') !== undefined;
  return {
    format: field(document, 'app_logs.format') ?? null,
    time: time === CREATED ? null : time,
    level: field(document, 'log.level') ?? null,
    severity: field(document, 'event.severity') ?? null,
    logger: field(document, 'log.logger') ?? null,
    message: field(document, 'message'),
    ...(error
      ? {
          errorType: field(document, 'error.type'),
          errorMessage: field(document, 'error.message') ?? null,
          stackTrace: field(document, 'error.stack_trace'),
        }
      : {}),
  };
}

/** NUL is shown as its symbol (the pipeline's withoutNul says why) and colours are not; event.original has both. */
function asShown(event: ExpectedEvent): ExpectedEvent {
  // eslint-disable-next-line no-control-regex -- the escapes of a terminal's colours
  return { ...event, message: event.message.replaceAll('\0', '␀').replace(/\u001b\[[0-9;]*m/g, '') };
}

function kindOf(event: ExpectedEvent): string {
  return event.format === null ? 'pipeline_error' : 'event';
}

it.each(logCases())('the pipeline reads what Python wrote: $name', async ({ timezone, texts, expected }) => {
  const answer = await client.transport.request<unknown>({
    method: 'POST',
    path: '/_ingest/pipeline/_simulate',
    body: {
      pipeline: buildPipeline('test'),
      docs: texts.map((text) => ({ _source: eventDocument(text, { timezone }) })),
    },
  });
  const documents = texts.map((_text, i) => at(answer, 'docs', i, 'doc', '_source'));
  expect(documents.map(asMeant)).toEqual(expected.map(asShown));
  expect(documents.map((document) => field(document, 'event.kind'))).toEqual(expected.map(kindOf));
  expect(documents.map((document) => field(document, 'event.original'))).toEqual(texts);
});
