import { lineEndpoint } from '../../common/api/line';
import {
  lineDocumentQuery,
  readFieldTypes,
  readLineDocument,
  type FieldTypes,
} from '../../common/query/line_document_query';
import { INDEX_PATTERN } from '../../common/names';
import { AppLogsError } from '../app_logs_error';
import { defineRoute, type RouteContext, type RouteServices } from './define_route';
import { searchLogs } from './search_logs';

/** `POST /internal/app_logs/line`: one line with all its fields. */
export function defineLineRoute(services: RouteServices): void {
  defineRoute(services, lineEndpoint, { privilege: 'read' }, async (address, context) => {
    const [answer, types] = await Promise.all([
      searchLogs(context, lineDocumentQuery(address)),
      fieldTypes(context, address.index),
    ]);
    const document = readLineDocument(answer, types);
    if (document === null) throw gone();
    return document;
  });
}

/** How long the plugin waits for what the engine says about fields, in milliseconds. */
const TIMEOUT_MS = 10_000;

/** How that index maps its fields: what can be filtered for. */
async function fieldTypes({ client, signal }: RouteContext, index: string): Promise<FieldTypes> {
  const answer = await client.transport.request<unknown>(
    {
      method: 'POST',
      path: `/${INDEX_PATTERN}/_field_caps`,
      querystring: { fields: '*', ignore_unavailable: true, allow_no_indices: true },
      body: { index_filter: { term: { _index: index } } },
    },
    { signal, requestTimeout: TIMEOUT_MS, maxRetries: 0 },
  );
  return readFieldTypes(answer);
}

function gone(): AppLogsError {
  return new AppLogsError('This line is no longer there.', {
    statusCode: 404,
    action:
      'Refresh the page: its data was removed, by hand or when it grew too old, or it was parsed again and has a new place.',
  });
}
