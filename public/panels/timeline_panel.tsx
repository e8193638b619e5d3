import React, { useCallback, useMemo, useState } from 'react';
import { timelineEndpoint } from '../../common/api/logs';
import { Timeline } from '../charts/timeline';
import { useQuestion } from '../services/use_question';
import { incompleteCounts } from './incomplete_text';
import { PanelFrame } from './panel_frame';
import type { PanelProps } from './panel_props';
import { usePanelProgress } from './use_panel_progress';

/** The timeline on a dashboard. */
export function TimelinePanel(props: PanelProps) {
  const { call, scope, problem, zone, setup, onProgress, onLevel, onSpan } = props;
  const body = useMemo(() => scope && { scope }, [scope]);
  const state = useQuestion(call, timelineEndpoint, body);
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
