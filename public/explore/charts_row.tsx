import React from 'react';
import { EuiPanel } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { Levels } from '../charts/levels';
import { Timeline } from '../charts/timeline';
import { FailurePrompt } from '../services/failure_prompt';
import { intervalText } from '../services/time_format';
import { ChartNote } from './chart_note';
import type { CountsState } from './use_counts';

interface Props {
  readonly counts: CountsState;
  readonly zone: string;
  readonly selected: readonly string[];
  readonly onLevel: (level: string) => void;
  readonly onSpan: (from: number, to: number) => void;
}

/** Timeline and level distribution side by side; they come when they come, the lines do not wait. */
export function ChartsRow({ counts, zone, selected, onLevel, onSpan }: Props) {
  const { answer, failure } = counts;
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
          <Timeline answer={answer.timeline} zone={zone} legend={false} onSpan={onSpan} onLevel={onLevel} />
        )}
        <ChartNote
          loading={counts.loading && answer === null}
          slow={counts.slow}
          partial={answer?.timeline.partial ?? null}
          empty={answer?.timeline.total === 0}
          interval={
            answer === null || answer.timeline.total === 0 ? null : intervalText(answer.timeline.intervalMs)
          }
        />
      </EuiPanel>
      <EuiPanel hasBorder hasShadow={false} paddingSize="s" className="appLogsCharts__levels eui-yScroll">
        {answer !== null && <Levels levels={answer.levels} selected={selected} onLevel={onLevel} />}
      </EuiPanel>
    </div>
  );
}
