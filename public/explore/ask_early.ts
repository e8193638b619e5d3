import { dataEndpoint, linesEndpoint, timelineEndpoint } from '../../common/api/logs';
import { fieldsToAsk } from '../lines/columns/line_columns';
import { FIRST_SIZE, linesRequest, NEWEST } from '../lines/lines_request';
import type { EarlyRequests } from '../services/early_requests';
import type { EarlyView } from './early_view';

/** Lets the page's first requests leave: the lines before all others. */
export function askEarly(early: EarlyRequests, view: EarlyView | null): void {
  if (view !== null) {
    const fields = fieldsToAsk([], view.columns);
    early.askEarly(linesEndpoint, linesRequest(view.scope, NEWEST(FIRST_SIZE), fields));
    early.askEarly(timelineEndpoint, { scope: view.scope });
  }
  early.askEarly(dataEndpoint, undefined);
}
