import React, { useMemo } from 'react';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { patternsEndpoint } from '../../common/api/insight/patterns';
import { isChange } from '../../common/insight/by_telling';
import { InsightFrame } from './insight_frame';
import type { InsightProps } from './insight_props';
import { PatternsContent } from './patterns_content';
import { useQuestion } from '../services/use_question';

interface Props extends InsightProps {
  /** Only what is new, gone, much more or less, or a burst. */
  readonly onlyChanged?: boolean;
}

/** The patterns of the window, and what became of them since the one before. */
export function PatternsView({ onlyChanged = false, ...props }: Props) {
  const state = useQuestion(props.call, patternsEndpoint, props.comparison);
  const { answer } = state;
  const patterns = useMemo(
    () => (answer?.patterns ?? []).filter(({ change }) => !onlyChanged || isChange(change)),
    [answer, onlyChanged],
  );
  return (
    <InsightFrame
      request={state}
      loaded={answer !== null}
      empty={patterns.length === 0}
      emptyText={
        onlyChanged ? (
          <FormattedMessage
            id="appLogs.patterns.unchanged"
            defaultMessage="No pattern is new, gone, much more or much less, or came in a burst."
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
      {answer !== null && <PatternsContent {...props} answer={answer} patterns={patterns} />}
    </InsightFrame>
  );
}
