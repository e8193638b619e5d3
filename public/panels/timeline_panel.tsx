import React, { useCallback } from 'react';
import { timelineEndpoint } from '../../common/api/logs';
import type { LogScope } from '../../common/api/logs';
import { Timeline } from '../charts/timeline';
import { PanelFrame } from './panel_frame';
import type { PanelProps } from './panel_frame';
import { usePanelRequest } from './use_panel_request';

/** The timeline on a dashboard. */
export function TimelinePanel({ call, scope, problem, zone, onLoading, onRendered }: PanelProps) {
  const ask = useCallback(
    (asked: LogScope, signal: AbortSignal) => call(timelineEndpoint, { scope: asked }, signal),
    [call],
  );
  const state = usePanelRequest(ask, { scope, problem, onLoading, onRendered });
  const { answer } = state;
  return (
    <div style={{ width: '100%', height: '100%', minHeight: 0 }} data-test-subj="appLogsTimelinePanel">
      <PanelFrame
        state={state}
        problem={problem}
        empty={answer?.total === 0}
        partial={answer?.partial ?? null}
      >
        {answer !== null && <Timeline answer={answer} zone={zone} legend />}
      </PanelFrame>
    </div>
  );
}
