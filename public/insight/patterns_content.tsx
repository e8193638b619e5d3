import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { PatternGroup, PatternsAnswer } from '../../common/api/insight/patterns';
import { countText } from '../services/number_format';
import type { InsightProps } from './insight_props';
import { PatternDetails } from './pattern_details';
import { patternFilter } from './pattern_filter';
import { PatternsTable } from './patterns_table';

interface Props extends InsightProps {
  readonly answer: PatternsAnswer;
  /** Those of the answer that are shown. */
  readonly patterns: readonly PatternGroup[];
}

/** Patterns as a table, and how much of what there is they are. */
export function PatternsContent(props: Props) {
  const { answer, patterns, comparison, zone, dataViewId, onFilter } = props;
  const filterBy = (negate: boolean) =>
    onFilter && ((pattern: PatternGroup) => onFilter(patternFilter(pattern, negate, dataViewId)));
  return (
    <>
      <PatternsNote answer={answer} shown={patterns.length} />
      <PatternsTable
        patterns={patterns}
        whole={answer.now}
        zone={zone}
        details={(pattern) =>
          comparison && <PatternDetails {...props} comparison={comparison} pattern={pattern} />
        }
        onShowOnly={filterBy(false)}
        onHide={filterBy(true)}
      />
    </>
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
