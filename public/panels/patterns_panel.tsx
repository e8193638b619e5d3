import React from 'react';
import { patternsEndpoint } from '../../common/api/insight/patterns';
import { PatternsContent } from '../insight/patterns_content';
import { useComparison } from '../insight/use_comparison';
import { useInsight } from '../insight/use_insight';
import { incompleteCounts } from './incomplete_text';
import { PanelFrame } from './panel_frame';
import type { PanelProps } from './panel_props';
import { usePanelProgress } from './use_panel_progress';

/** Alike messages on a dashboard, and what became of them. */
export function PatternsPanel(props: PanelProps) {
  const { call, scope, problem, settings, setup, onProgress } = props;
  const comparison = useComparison(scope, settings.compareWith);
  const state = useInsight(call, patternsEndpoint, comparison);
  const { answer, failure } = state;
  const waiting = problem === null && (comparison === null || state.loading);
  usePanelProgress({ waiting, problem, failure }, onProgress);
  return (
    <PanelFrame
      scrolls
      testSubject="appLogsPatternsPanel"
      request={state}
      loaded={answer !== null}
      problem={problem}
      empty={answer?.patterns.length === 0}
      incomplete={incompleteCounts(answer?.partial ?? null)}
      setup={setup}
    >
      {answer !== null && (
        <PatternsContent {...props} comparison={comparison} answer={answer} patterns={answer.patterns} />
      )}
    </PanelFrame>
  );
}
