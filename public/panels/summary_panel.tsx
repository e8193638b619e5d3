import React from 'react';
import { summaryEndpoint } from '../../common/api/insight/summary';
import { errorsFilter, serviceFilter, unparsedFilter } from '../insight/summary_filters';
import { SummaryView } from '../insight/summary_view';
import { incompleteCounts } from './incomplete_text';
import { PanelFrame } from './panel_frame';
import type { PanelProps } from './panel_props';
import { useInsightPanel } from './use_insight_panel';

/** The dashboard's time at a glance, against the time before. */
export function SummaryPanel(props: PanelProps) {
  const { problem, setup, onFilter, dataViewId } = props;
  const { state } = useInsightPanel(summaryEndpoint, props);
  const { answer } = state;
  return (
    <PanelFrame
      scrolls
      testSubject="appLogsSummaryPanel"
      request={state}
      loaded={answer !== null}
      problem={problem}
      empty={answer !== null && answer.now.events + answer.before.events === 0}
      incomplete={incompleteCounts(answer?.partial ?? null)}
      setup={setup}
    >
      {answer !== null && (
        <div style={{ padding: 8 }}>
          <SummaryView
            answer={answer}
            onErrors={onFilter && (() => onFilter(errorsFilter(dataViewId)))}
            onUnparsed={onFilter && (() => onFilter(unparsedFilter(dataViewId)))}
            onService={onFilter && ((service) => onFilter(serviceFilter(service, dataViewId)))}
          />
        </div>
      )}
    </PanelFrame>
  );
}
