import React, { createContext, useContext } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { CoreStart } from '@kbn/core/public';
import type { DataStart } from '@kbn/data-plugin/public';
import type { DataViewsStart } from '@kbn/data-views-plugin/public';
import type { UnifiedSearchStart } from '@kbn/unified-search-plugin/public';
import type { RuleFormProps } from '../alerts/rule_values';
import type { Call } from './call';
import type { EarlyRequests } from './early_requests';
import type { StreamCall } from './stream_call';

/** What the page's views may reach; tests pass fakes. */
export interface PageServices {
  readonly call: Call;
  /** Asks before anything is drawn what the page will ask then. */
  readonly askEarly: EarlyRequests['askEarly'];
  /** When the page was opened; what was asked before it was drawn asked for the range as of then. */
  readonly openedAt: Date;
  /** For answers that come bit by bit. */
  readonly callStream: StreamCall;
  readonly uiSettings: CoreStart['uiSettings'];
  readonly application: CoreStart['application'];
  readonly dataViews: DataViewsStart;
  /** Id of our data view in this space. */
  readonly dataViewId: string;
  readonly data: DataStart;
  readonly SearchBar: UnifiedSearchStart['ui']['SearchBar'];
  /** Kibana's form for a new alert rule; null where the host has no alerting. */
  readonly RuleForm: ComponentType<RuleFormProps> | null;
}

const ServicesContext = createContext<PageServices | null>(null);

/** Makes the services reachable for `useServices` below it. */
export function ServicesProvider(props: { readonly services: PageServices; readonly children: ReactNode }) {
  return <ServicesContext.Provider value={props.services}>{props.children}</ServicesContext.Provider>;
}

/** The page's services. Throws outside a provider: that is a mistake in our code. */
export function useServices(): PageServices {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('ServicesProvider is missing');
  return services;
}
