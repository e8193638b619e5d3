import { at, field } from '../../../common/narrow';
import { buildPipeline } from '../../../server/assets/ingest_pipeline/build_pipeline';
import { readByRows } from '../../../server/assets/ingest_pipeline/service_reading';
import { CREATED, logCases, type ExpectedEvent } from '../../logs/cases';
import { engineClient } from '../support/engine_client';

const client = engineClient();
afterAll(() => client.close());

/** A document in the words of the cases; what a case does not speak of is left out. */
function asMeant(document: unknown, expected: ExpectedEvent): unknown {
  const time = new Date(String(field(document, '@timestamp'))).toISOString();
  const timeFrom = field(document, 'app_logs.time_from');
  const own = timeFrom === undefined || timeFrom === 'file_date';
  return {
    ...(expected.format === undefined ? {} : { format: field(document, 'app_logs.format') ?? null }),
    time: own && time !== CREATED ? time : null,
    ...(expected.timeFrom === undefined ? {} : { timeFrom }),
    level: field(document, 'log.level') ?? null,
    severity: field(document, 'event.severity') ?? null,
    logger: field(document, 'log.logger') ?? null,
    message: field(document, 'message'),
    ...(field(document, 'error.stack_trace') === undefined
      ? {}
      : {
          errorType: field(document, 'error.type'),
          errorMessage: field(document, 'error.message') ?? null,
          stackTrace: field(document, 'error.stack_trace'),
        }),
    ...(expected.fields === undefined ? {} : { fields: fieldsOf(document, Object.keys(expected.fields)) }),
  };
}

function fieldsOf(document: unknown, paths: readonly string[]): unknown {
  return Object.fromEntries(paths.map((path) => [path, field(document, path)]));
}

/** NUL is shown as its symbol (the pipeline's withoutNul says why) and colours are not; event.original has both. */
function asShown(event: ExpectedEvent): ExpectedEvent {
  // eslint-disable-next-line no-control-regex -- the escapes of a terminal's colours
  return { ...event, message: event.message.replaceAll('\0', '␀').replace(/\u001b\[[0-9;]*m/g, '') };
}

it.each(logCases())(
  'the pipeline reads what Python wrote: $name',
  async ({ documents, serviceRows, expected }) => {
    const answer = await client.transport.request<unknown>({
      method: 'POST',
      path: '/_ingest/pipeline/_simulate',
      body: {
        pipeline: buildPipeline('test', { 'app_logs.test': readByRows(serviceRows) }),
        docs: documents.map((document) => ({ _source: document })),
      },
    });
    const read = documents.map((_document, i) => at(answer, 'docs', i, 'doc', '_source'));
    expect(expected.map((event, i) => asMeant(read[i], event))).toEqual(expected.map(asShown));
    const unread = (kind: unknown) => kind === 'pipeline_error';
    expect(read.map((document) => unread(field(document, 'event.kind')))).toEqual(
      expected.map(
        (event, i) =>
          event.format === null || (event.format === undefined && unread(field(read[i], 'event.kind'))),
      ),
    );
    expect(read.map((document) => field(document, 'event.original'))).toEqual(
      documents.map(({ event }) => event.original),
    );
  },
);
