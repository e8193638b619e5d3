import React from 'react';
import { exceptionsEndpoint } from '../../common/api/insight/exceptions';
import { ExceptionsContent } from '../insight/exceptions_content';
import { useComparison } from '../insight/use_comparison';
import { useInsight } from '../insight/use_insight';
import { incompleteCounts } from './incomplete_text';
import { PanelFrame } from './panel_frame';
import type { PanelProps } from './panel_props';
import { usePanelProgress } from './use_panel_progress';

/** Exceptions on a dashboard, and what became of them. */
export function ExceptionsPanel(props: PanelProps) {
  const { call, scope, problem, settings, setup, onProgress } = props;
  const comparison = useComparison(scope, settings.compareWith);
  const state = useInsight(call, exceptionsEndpoint, comparison);
  const { answer, failure } = state;
  const waiting = problem === null && (comparison === null || state.loading);
  usePanelProgress({ waiting, problem, failure }, onProgress);
  return (
    <PanelFrame
      scrolls
      testSubject="appLogsExceptionsPanel"
      request={state}
      loaded={answer !== null}
      problem={problem}
      empty={answer?.groups.length === 0}
      incomplete={incompleteCounts(answer?.partial ?? null)}
      setup={setup}
    >
      {answer !== null && <ExceptionsContent {...props} comparison={comparison} answer={answer} />}
    </PanelFrame>
  );
}
