import React, { memo, useEffect, useRef } from 'react';
import type { Chart } from '@elastic/charts';
import { EuiPanel } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { Levels } from '../charts/levels';
import { LevelsPictureButton, TimelinePictureButton } from '../charts/picture/chart_picture_buttons';
import { Timeline } from '../charts/timeline';
import { FailurePrompt } from '../services/failure_prompt';
import { intervalText } from '../services/time_format';
import type { Instants } from '../services/time_range';
import { ChartNote } from './chart_note';
import type { CountsState } from './use_counts';
import type { DrawingTurn } from './use_drawing_turn';

interface Props {
  /** Until it is theirs there is only their place. */
  readonly turn: DrawingTurn;
  /** What there is to draw has been drawn. */
  readonly onDrawn: () => void;
  readonly counts: CountsState;
  readonly zone: string;
  /** The instants that the counts are about; null while there is no scope. */
  readonly shown: Instants | null;
  readonly selected: readonly string[];
  readonly onLevel: (level: string) => void;
  readonly onSpan: (from: number, to: number) => void;
}

/** Timeline and level distribution side by side; they come when they come, the lines do not wait. */
export const ChartsRow = memo(function ChartsRow(props: Props) {
  const { turn, onDrawn, counts, zone, shown, selected, onLevel, onSpan } = props;
  const chart = useRef<Chart>(null);
  const { failure } = counts;
  const answer = turn === 'lines' ? null : counts.answer;
  const withTools = turn === 'tools' && shown !== null;
  const isEmpty = answer?.timeline.total === 0;
  useEffect(() => {
    if (isEmpty) onDrawn();
  }, [isEmpty, onDrawn]);
  if (failure !== null) {
    return (
      <FailurePrompt
        compact
        failure={failure}
        onRetry={counts.retry}
        testSubject="appLogsTimelineError"
        title={i18n.translate('appLogs.timeline.failed', {
          defaultMessage: 'The timeline could not be loaded',
        })}
      />
    );
  }
  return (
    <div className="appLogsCharts" aria-busy={counts.loading}>
      <EuiPanel hasBorder hasShadow={false} paddingSize="s" className="appLogsCharts__timeline">
        {answer !== null && answer.timeline.total > 0 && (
          <Timeline
            answer={answer.timeline}
            zone={zone}
            legend={false}
            onSpan={onSpan}
            onLevel={onLevel}
            onRendered={onDrawn}
            chartRef={chart}
          />
        )}
        {answer !== null && withTools && answer.timeline.total > 0 && (
          <div className="appLogsCharts__picture">
            <TimelinePictureButton chart={chart} answer={answer.timeline} shown={shown} zone={zone} />
          </div>
        )}
        <ChartNote
          loading={counts.loading && answer === null}
          slow={counts.slow}
          partial={answer?.timeline.partial ?? null}
          empty={isEmpty}
          interval={
            answer === null || answer.timeline.total === 0 ? null : intervalText(answer.timeline.intervalMs)
          }
        />
      </EuiPanel>
      <EuiPanel hasBorder hasShadow={false} paddingSize="s" className="appLogsCharts__levels eui-yScroll">
        {answer !== null && <Levels levels={answer.levels} selected={selected} onLevel={onLevel} />}
        {answer !== null && withTools && answer.levels.length > 0 && (
          <div className="appLogsCharts__picture">
            <LevelsPictureButton levels={answer.levels} shown={shown} zone={zone} />
          </div>
        )}
      </EuiPanel>
    </div>
  );
});
