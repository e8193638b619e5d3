import { useCallback } from 'react';
import type { Endpoint } from '../../common/api/endpoint';
import type { z } from 'zod';
import { useServices } from '../services/services_context';
import { useDataView } from '../services/use_data_view';
import { useRequest } from '../services/use_request';
import { alertProblems } from './alert_problems';
import {
  alertingHealthEndpoint,
  connectorTypesEndpoint,
  readConnectorTypes,
  readHealth,
  readRuleTypes,
  ruleTypesEndpoint,
} from './alerting_api';
import { connectorGroups } from './connector_groups';

/** What this Kibana can do about an alert rule: asked when somebody wants to make one. */
export function useAlerting() {
  const { call, dataViews, dataViewId, RuleForm } = useServices();
  const hasForm = RuleForm !== null;
  const ask = useCallback(
    (endpoint: Endpoint<z.ZodUndefined, unknown>) => (signal: AbortSignal) =>
      call(endpoint, undefined, signal),
    [call],
  );
  const health = useKibana(hasForm ? alertingHealthEndpoint : null, ask);
  const ruleTypes = useKibana(hasForm ? ruleTypesEndpoint : null, ask);
  const connectors = useKibana(hasForm ? connectorTypesEndpoint : null, ask);
  const dataView = useDataView(dataViews, dataViewId);
  const types = readConnectorTypes(connectors.answer);
  return {
    loading: health.loading || ruleTypes.loading || connectors.loading || !dataView.settled,
    problems: alertProblems({
      hasForm,
      health: readHealth(health.answer),
      ruleTypes: readRuleTypes(ruleTypes.answer),
      refused: ruleTypes.failure?.status === 403,
      hasDataView: dataView.dataView !== undefined,
    }),
    /** Null when Kibana did not say. */
    connectors: types === null ? null : connectorGroups(types),
    connectorsFailure: connectors.failure,
    retry: connectors.retry,
  };
}

function useKibana(
  endpoint: Endpoint<z.ZodUndefined, unknown> | null,
  ask: (endpoint: Endpoint<z.ZodUndefined, unknown>) => (signal: AbortSignal) => Promise<unknown>,
) {
  const load = useCallback(
    (signal: AbortSignal) => (endpoint === null ? Promise.resolve(null) : ask(endpoint)(signal)),
    [endpoint, ask],
  );
  return useRequest(endpoint === null ? null : load);
}
