import type { EventDocument } from '../../../common/event_document';

/** An event as a sender hands it over, with what a test does not care about filled in. */
export function eventDocument(
  original: string,
  more: {
    timezone?: string;
    sequence?: number;
    service?: string;
    appLogs?: Partial<EventDocument['app_logs']>;
  } = {},
): EventDocument {
  const service = more.service ?? 'test';
  const sequence = more.sequence ?? 0;
  return {
    event: {
      original,
      timezone: more.timezone ?? 'UTC',
      created: '2031-01-01T00:00:00.000Z',
      id: `id-${service}-${sequence}`,
      sequence,
    },
    log: { offset: sequence * 10, file: { path: 'app.log' } },
    service: { name: service },
    data_stream: { type: 'logs', dataset: `app_logs.${service}`, namespace: 'default' },
    app_logs: { import: 'test-import', encoding: 'utf-8', eol: '\n', ...more.appLogs },
  };
}
