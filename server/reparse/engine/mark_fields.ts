import type { ElasticsearchClient } from '@kbn/core/server';
import { FIELD } from '../../../common/fields';
import { at } from '../../../common/narrow';

const FIELDS = [FIELD.reparse, FIELD.replacedBy, FIELD.culprit] as const;

/**
 * Makes sure that the fields which a re-parse goes by, and those that it adds to lines of before, can be searched in a
 * stream: one that was made by an older version of the plugin has none of them, and what is not mapped is never found.
 */
export async function ensureMarkFields(
  client: ElasticsearchClient,
  stream: string,
  signal: AbortSignal,
): Promise<void> {
  const answer = await client.transport.request<unknown>(
    {
      method: 'GET',
      path: `/${encodeURIComponent(stream)}/_field_caps`,
      querystring: { fields: FIELDS.join(','), include_unmapped: true },
    },
    { signal },
  );
  const missing = FIELDS.some((name) => {
    const types = at(answer, 'fields', name);
    return types === undefined || at(types, 'unmapped') !== undefined;
  });
  if (!missing) return;
  const keyword = { type: 'keyword', ignore_above: 1024 };
  await client.transport.request<unknown>(
    {
      method: 'PUT',
      path: `/${encodeURIComponent(stream)}/_mapping`,
      body: {
        properties: {
          app_logs: { properties: { reparse: keyword, replaced_by: keyword } },
          error: { properties: { culprit: keyword } },
        },
      },
    },
    { signal },
  );
}
