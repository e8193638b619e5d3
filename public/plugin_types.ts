import type { CoreStart } from '@kbn/core/public';
import type { DataStart } from '@kbn/data-plugin/public';
import type { DataViewsStart } from '@kbn/data-views-plugin/public';
import type { EmbeddableSetup } from '@kbn/embeddable-plugin/public';
import type { TriggersActionsUiStart } from '@kbn/triggers-actions-ui-plugin/public';
import type { UiActionsSetup, UiActionsStart } from '@kbn/ui-actions-plugin/public';
import type { UnifiedSearchStart } from '@kbn/unified-search-plugin/public';

/** Plugins that are there while the page loads. */
export interface SetupPlugins {
  readonly embeddable: EmbeddableSetup;
  readonly uiActions: UiActionsSetup;
}

/** Plugins that are there once Kibana has started. */
export interface StartPlugins {
  readonly data: DataStart;
  readonly dataViews: DataViewsStart;
  readonly unifiedSearch: UnifiedSearchStart;
  readonly uiActions: UiActionsStart;
  /** Kibana's alerting; absent where it is turned off, and on the standalone host. */
  readonly triggersActionsUi?: TriggersActionsUiStart;
  /** Not used by us, but by Kibana's form for alert rules, which takes both from around it. */
  readonly dataViewEditor?: unknown;
  readonly charts?: unknown;
}

/** What a lazily loaded part gets from Kibana. */
export interface StartServices {
  readonly core: CoreStart;
  readonly plugins: StartPlugins;
}
