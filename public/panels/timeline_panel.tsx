import React, { useCallback, useState } from 'react';
import { timelineEndpoint } from '../../common/api/logs';
import type { LogScope } from '../../common/api/logs';
import { Timeline } from '../charts/timeline';
import { incompleteCounts } from './incomplete_text';
import { PanelFrame } from './panel_frame';
import type { PanelProps } from './panel_props';
import { usePanelProgress } from './use_panel_progress';
import { useScopeRequest } from './use_scope_request';

/** The timeline on a dashboard. */
export function TimelinePanel(props: PanelProps) {
  const { call, scope, problem, zone, setup, onProgress, onLevel, onSpan } = props;
  const ask = useCallback(
    (asked: LogScope, signal: AbortSignal) => call(timelineEndpoint, { scope: asked }, signal),
    [call],
  );
  const state = useScopeRequest(ask, scope);
  const { answer, failure } = state;
  // A report takes its picture when a panel says that it is done: the first chart is drawn after its answer came.
  const [drawn, setDrawn] = useState(false);
  const onRendered = useCallback(() => setDrawn(true), []);
  const drawing = !drawn && answer !== null && answer.total > 0;
  const waiting = problem === null && (scope === null || state.loading);
  usePanelProgress({ waiting, drawing, problem, failure }, onProgress);
  return (
    <PanelFrame
      testSubject="appLogsTimelinePanel"
      request={state}
      loaded={answer !== null}
      problem={problem}
      empty={answer?.total === 0}
      incomplete={incompleteCounts(answer?.partial ?? null)}
      setup={setup}
    >
      {answer !== null && (
        <Timeline
          answer={answer}
          zone={zone}
          legend
          onRendered={onRendered}
          {...(onLevel ? { onLevel } : {})}
          {...(onSpan ? { onSpan } : {})}
        />
      )}
    </PanelFrame>
  );
}
