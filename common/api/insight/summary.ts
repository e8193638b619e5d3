import type { ClockTrouble } from '../../insight/clock_trouble';
import type { QuietService } from '../../insight/quiet_services';
import type { ErrorRates } from '../../insight/error_rate';
import { endpoint, INTERNAL_VERSION } from '../endpoint';
import { insightBodySchema } from './windows';

/** Lines of a window. */
export interface WindowTotals {
  readonly events: number;
  /** Of severity error and worse. */
  readonly errors: number;
  readonly unparsed: number;
}

/** One level in both windows. */
export interface LevelChange {
  /** `log.level`, or "none". */
  readonly level: string;
  readonly severity: number;
  readonly before: number;
  readonly now: number;
}

export interface SummaryAnswer {
  readonly before: WindowTotals;
  readonly now: WindowTotals;
  readonly errorRates: ErrorRates;
  /** Most severe first. */
  readonly levels: readonly LevelChange[];
  readonly quiet: readonly QuietService[];
  readonly clocks: readonly ClockTrouble[];
  readonly partial: string | null;
  readonly tookMs: number;
}

/** What stands at the top of the page. */
export const summaryEndpoint = endpoint<SummaryAnswer>()({
  method: 'post',
  path: '/internal/app_logs/summary',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: insightBodySchema,
});
