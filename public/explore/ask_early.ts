import { linesEndpoint, timelineEndpoint } from '../../common/api/logs';
import type { LogScope } from '../../common/api/logs';
import { FIRST_SIZE, linesRequest, NEWEST } from '../lines/lines_request';
import type { EarlyRequests } from '../services/early_requests';

/**
 * Lets the requests for what a person looks at first leave before anything is drawn: the lines before the timeline.
 * @param fields those that the columns need besides those of every line
 */
export function askEarly(ask: EarlyRequests['askEarly'], scope: LogScope, fields: readonly string[]): void {
  ask(linesEndpoint, linesRequest(scope, NEWEST(FIRST_SIZE), fields));
  ask(timelineEndpoint, { scope });
}
