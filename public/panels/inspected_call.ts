import type { RequestAdapter, RequestStatistic } from '@kbn/inspector-plugin/common';
import { i18n } from '@kbn/i18n';
import type { z } from 'zod';
import type { Endpoint } from '../../common/api/endpoint';
import { INDEX_PATTERN } from '../../common/names';
import { at, listOf, numberOr } from '../../common/narrow';
import type { Call } from '../services/call';
import { isAbort, toFailure } from '../services/failure';
import { inspectedSearch } from './inspected_search';

/**
 * A call that notes each request for Kibana's Inspector: the search that the server sends to the engine, the statistics
 * of its answer, and the time it took. What another view asks takes the place of what was there; older pages of lines
 * are added; a request that was taken back is not shown.
 */
export function inspectedCall(call: Call, log: RequestAdapter): Call {
  let last = 0;
  return async <Body extends z.ZodTypeAny, Response>(
    endpoint: Endpoint<Body, Response>,
    body: z.input<Body>,
    signal?: AbortSignal,
  ) => {
    const search = inspectedSearch(endpoint.path, body);
    if (search === null) return call(endpoint, body, signal);
    if (search.first) log.reset();
    last += 1;
    const id = `request-${last}`;
    const request = log
      .start(search.name, { id, description: `POST ${endpoint.path}` })
      .stats(indexStatistic())
      .json(search.body);
    try {
      const answer = await call(endpoint, body, signal);
      request.stats(answerStatistics(answer)).ok({ json: { answer } });
      return answer;
    } catch (error) {
      if (isAbort(error) || signal?.aborted === true) log.resetRequest(id);
      else request.error({ json: toFailure(error) });
      throw error;
    }
  };
}

type Statistics = Readonly<Record<string, RequestStatistic>>;

/** Under this name Kibana's Inspector finds what to open in its console. */
function indexStatistic(): Statistics {
  return {
    indexPattern: {
      label: i18n.translate('appLogs.inspector.index', { defaultMessage: 'Data streams' }),
      value: INDEX_PATTERN,
    },
  };
}

function answerStatistics(answer: unknown): Statistics {
  const tookMs = numberOr(at(answer, 'tookMs'));
  const total = numberOr(at(answer, 'total'));
  const lines = at(answer, 'lines');
  return {
    ...(tookMs === null
      ? {}
      : {
          queryTime: {
            label: i18n.translate('appLogs.inspector.took', { defaultMessage: 'Query time' }),
            value: `${tookMs}ms`,
            description: i18n.translate('appLogs.inspector.took.hint', {
              defaultMessage: 'What the search engine took, without the way there and back.',
            }),
          },
        }),
    ...(total === null
      ? {}
      : {
          hits: {
            label: i18n.translate('appLogs.inspector.counted', { defaultMessage: 'Lines counted' }),
            value: total,
          },
        }),
    ...(lines === undefined
      ? {}
      : {
          hits: {
            label: i18n.translate('appLogs.inspector.lines', { defaultMessage: 'Lines' }),
            value: listOf(lines).length,
          },
        }),
  };
}
