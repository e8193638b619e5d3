import React, { useMemo } from 'react';
import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { patternsEndpoint, type PatternGroup, type PatternsAnswer } from '../../common/api/insight/patterns';
import { isChange } from '../../common/insight/by_telling';
import { countText } from '../services/number_format';
import { InsightFrame } from './insight_frame';
import type { InsightProps } from './insight_props';
import { PatternDetails } from './pattern_details';
import { patternFilter } from './pattern_filter';
import { PatternsTable } from './patterns_table';
import { useInsight } from './use_insight';

interface Props extends InsightProps {
  /** Only what is new, gone, much more or much less. */
  readonly onlyChanged?: boolean;
}

/** The patterns of the window, and what became of them since the one before. */
export function PatternsView(props: Props) {
  const { call, comparison, zone, dataViewId, onFilter, onlyChanged = false } = props;
  const state = useInsight(call, patternsEndpoint, comparison);
  const { answer } = state;
  const patterns = useMemo(
    () => (answer?.patterns ?? []).filter(({ change }) => !onlyChanged || isChange(change)),
    [answer, onlyChanged],
  );
  const filterBy = (negate: boolean) =>
    onFilter && ((pattern: PatternGroup) => onFilter(patternFilter(pattern, negate, dataViewId)));
  return (
    <InsightFrame
      request={state}
      loaded={answer !== null}
      empty={patterns.length === 0}
      emptyText={
        onlyChanged ? (
          <FormattedMessage
            id="appLogs.patterns.unchanged"
            defaultMessage="No pattern is new, gone, much more or much less."
          />
        ) : (
          <FormattedMessage
            id="appLogs.patterns.none"
            defaultMessage="There are no lines in either window."
          />
        )
      }
      partial={answer?.partial ?? null}
      failedTitle={i18n.translate('appLogs.patterns.failed', {
        defaultMessage: 'The patterns could not be loaded',
      })}
    >
      {answer !== null && <PatternsNote answer={answer} shown={patterns.length} />}
      <PatternsTable
        patterns={patterns}
        whole={answer?.now ?? 0}
        zone={zone}
        details={(pattern) =>
          comparison && <PatternDetails {...props} comparison={comparison} pattern={pattern} />
        }
        onShowOnly={filterBy(false)}
        onHide={filterBy(true)}
      />
    </InsightFrame>
  );
}

/** How much of what there is is shown and compared. */
function PatternsNote({ answer, shown }: { readonly answer: PatternsAnswer; readonly shown: number }) {
  return (
    <EuiText size="xs" data-test-subj="appLogsPatternsNote" style={{ padding: '4px 8px' }}>
      <FormattedMessage
        id="appLogs.patterns.note"
        defaultMessage="{shown} of {all} patterns, made of {masks} distinct masks."
        values={{
          shown: countText(shown),
          all: countText(answer.patternCount),
          masks: countText(answer.maskCount),
        }}
      />{' '}
      {answer.moreMasks && (
        <FormattedMessage
          id="appLogs.patterns.moreMasks"
          defaultMessage="There are more masks than are compared at once; narrow the view to compare the rest."
        />
      )}{' '}
      {answer.lookedBack < 1 && (
        <FormattedMessage
          id="appLogs.patterns.noPast"
          defaultMessage="There is nothing older to look back on, so little can be called new."
        />
      )}
    </EuiText>
  );
}
