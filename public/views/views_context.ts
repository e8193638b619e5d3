import type { SavedView } from '../../common/api/views';
import type { ViewControl } from '../services/use_view_state';
import type { ViewState } from '../services/view_state';
import type { Views } from './use_views';

/** What all parts of the views' menu work with. */
export interface ViewsContext {
  readonly control: ViewControl;
  /** The view of somebody who chose nothing. */
  readonly defaults: ViewState;
  readonly views: Views;
  /** The named view that was opened last; null for none, or one that is not there any more. */
  readonly current: SavedView | null;
  /** The page shows something else than the current one would. */
  readonly changed: boolean;
}
