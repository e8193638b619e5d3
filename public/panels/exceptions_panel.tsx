import React from 'react';
import { exceptionsEndpoint } from '../../common/api/insight/exceptions';
import { ExceptionsContent } from '../insight/exceptions_content';
import { incompleteCounts } from './incomplete_text';
import { PanelFrame } from './panel_frame';
import type { PanelProps } from './panel_props';
import { useInsightPanel } from './use_insight_panel';

/** Exceptions on a dashboard, and what became of them. */
export function ExceptionsPanel(props: PanelProps) {
  const { problem, setup } = props;
  const { comparison, state } = useInsightPanel(exceptionsEndpoint, props);
  const { answer } = state;
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
