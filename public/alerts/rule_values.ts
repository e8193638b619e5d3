import { FIELD } from '../../common/fields';
import { discoverState, type DiscoverState } from '../services/discover_link';
import type { ViewState } from '../services/view_state';

/** Kibana's rule type "Elasticsearch query", which asks what Discover would ask. */
export const RULE_TYPE = '.es-query';
/** Features of Kibana that such a rule may belong to, as stack-alerts-plugin registers it; the first is offered first. */
export const RULE_CONSUMERS = ['logs', 'infrastructure', 'observability', 'stackAlerts'] as const;
/** More lines than this within the window are an alert. */
export const RULE_THRESHOLD = 0;
export const RULE_WINDOW_MINUTES = 5;

/** What Kibana's form for a new rule begins with. */
export interface RuleValues {
  readonly name: string;
  readonly tags: readonly string[];
  readonly params: {
    readonly searchType: 'searchSource';
    /** As a serialised search source, its data view by id: the rule makes a reference of it. */
    readonly searchConfiguration: {
      readonly index: string;
      readonly query: DiscoverState['query'];
      readonly filter: DiscoverState['filters'];
    };
    readonly timeField: string;
    readonly threshold: readonly number[];
    readonly thresholdComparator: '>';
    readonly timeWindowSize: number;
    readonly timeWindowUnit: 'm';
    readonly size: number;
    readonly aggType: 'count';
    readonly groupBy: 'all';
    readonly excludeHitsFromPreviousRun: boolean;
  };
}

/** Props of Kibana's form for a new rule, as our page mounts it. */
export interface RuleFormProps {
  readonly values: RuleValues;
  /** `saved` when a rule was made. */
  readonly onClose: (saved: boolean) => void;
}

/**
 * The rule for what the page shows: any line in the last five minutes that the view would show. Its parameters are those of
 * stack-alerts-plugin, server/rule_types/es_query/rule_type_params; the view's time range has no part in it.
 * @param dataView id of our data view in this space
 */
export function ruleValues(view: ViewState, dataView: string, name: string): RuleValues {
  const { query, filters } = discoverState(view, dataView);
  return {
    name,
    tags: ['app-logs'],
    params: {
      searchType: 'searchSource',
      searchConfiguration: { index: dataView, query, filter: filters },
      timeField: FIELD.time,
      threshold: [RULE_THRESHOLD],
      thresholdComparator: '>',
      timeWindowSize: RULE_WINDOW_MINUTES,
      timeWindowUnit: 'm',
      size: 100,
      aggType: 'count',
      groupBy: 'all',
      excludeHitsFromPreviousRun: true,
    },
  };
}
