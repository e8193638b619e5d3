import { useCallback } from 'react';
import { levelsEndpoint, timelineEndpoint } from '../../common/api/logs';
import type { LevelCount, LogScope, TimelineAnswer } from '../../common/api/logs';
import type { Call } from '../services/call';
import { useRequest } from '../services/use_request';
import type { RequestState } from '../services/use_request';

/** What the charts draw. */
export interface Counts {
  readonly timeline: TimelineAnswer;
  /** All levels of the range, also those that the page is narrowed away from: a click chooses among them. */
  readonly levels: readonly LevelCount[];
}

export type CountsState = RequestState<Counts>;

/** Asks for the timeline and the level distribution, apart from the lines and never in their way. */
export function useCounts(call: Call, scope: LogScope | null): CountsState {
  const load = useCallback(
    async (signal: AbortSignal): Promise<Counts> => {
      if (scope === null) throw new Error('no scope to ask about');
      const timelineRequest = call(timelineEndpoint, { scope }, signal);
      if (scope.levels.length === 0) {
        const timeline = await timelineRequest;
        return { timeline, levels: timeline.levels };
      }
      const [timeline, all] = await Promise.all([
        timelineRequest,
        call(levelsEndpoint, { scope: { ...scope, levels: [] } }, signal),
      ]);
      return { timeline, levels: all.levels };
    },
    [call, scope],
  );
  return useRequest(scope === null ? null : load);
}
