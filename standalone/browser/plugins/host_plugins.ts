import type { DataStart } from '@kbn/data-plugin/public';
import type { DataViewsStart } from '@kbn/data-views-plugin/public';
import type { EmbeddableSetup } from '@kbn/embeddable-plugin/public';
import type { UiActionsSetup, UiActionsStart } from '@kbn/ui-actions-plugin/public';
import type { UnifiedSearchStart } from '@kbn/unified-search-plugin/public';

/** What the host has in place of Kibana's own plugins, as far as the contract in use goes. */
export interface HostPlugins {
  readonly setup: { readonly embeddable: EmbeddableSetup; readonly uiActions: UiActionsSetup };
  readonly start: {
    readonly data: DataStart;
    readonly dataViews: DataViewsStart;
    readonly unifiedSearch: UnifiedSearchStart;
    readonly uiActions: UiActionsStart;
  };
}
