import { windowsOf, type InsightBody } from '../../common/api/insight/windows';
import type { SummaryAnswer } from '../../common/api/insight/summary';
import { clockTrouble } from '../../common/insight/clock_trouble';
import { errorRates } from '../../common/insight/error_rate';
import { quietServices } from '../../common/insight/quiet_services';
import {
  readLevelChanges,
  readServiceTimes,
  readTotals,
  summaryQuery,
} from '../../common/query/insight/summary_query';
import { partialReason, took } from '../../common/query/partial';
import { searchLogs, type SearchContext } from '../routes/search_logs';

/**
 * Counts both windows, and finds services that fell silent or whose clock is off.
 * @param present epoch ms: a window that ends in the future has no lines after it
 */
export async function summarise(
  context: SearchContext,
  body: InsightBody,
  present: number,
): Promise<SummaryAnswer> {
  const windows = windowsOf(body);
  const answer = await searchLogs(context, summaryQuery(body.scope, windows));
  const [before, now] = [readTotals(answer, 'before'), readTotals(answer, 'now')];
  const services = readServiceTimes(answer, windows);
  return {
    before,
    now,
    errorRates: errorRates(before, now),
    levels: readLevelChanges(answer),
    quiet: quietServices(services, windows, Math.min(windows.now.to, present)),
    clocks: clockTrouble(services),
    partial: partialReason(answer),
    tookMs: took(answer),
  };
}
