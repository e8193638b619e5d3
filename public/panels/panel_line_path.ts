import type { LogLine } from '../../common/api/logs';
import type { ScopeInput } from '../services/log_scope';
import { permalinkPath } from '../services/permalink';
import type { Instants } from '../services/time_range';
import { panelView } from './panel_view';

/**
 * The path within App Logs that opens a line among what the panel shows.
 * @param shown the instants that the panel's time range stands for
 */
export function linePath(asked: ScopeInput, shown: Instants, { id, cursor }: LogLine): string {
  return permalinkPath(panelView(asked, { pause: true, value: 60_000 }, 'kuery'), shown, { id, cursor });
}
