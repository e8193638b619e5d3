import React from 'react';
import { patternsEndpoint } from '../../common/api/insight/patterns';
import { PatternsContent } from '../insight/patterns_content';
import { incompleteCounts } from './incomplete_text';
import { PanelFrame } from './panel_frame';
import type { PanelProps } from './panel_props';
import { useInsightPanel } from './use_insight_panel';

/** Alike messages on a dashboard, and what became of them. */
export function PatternsPanel(props: PanelProps) {
  const { problem, setup } = props;
  const { comparison, state } = useInsightPanel(patternsEndpoint, props);
  const { answer } = state;
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
