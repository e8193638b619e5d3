import React from 'react';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { exceptionsEndpoint } from '../../common/api/insight/exceptions';
import { ExceptionsContent } from './exceptions_content';
import { InsightFrame } from './insight_frame';
import type { InsightProps } from './insight_props';
import { useQuestion } from '../services/use_question';

/** The exceptions of the window, by type and the function they came out of. */
export function ExceptionsView(props: InsightProps) {
  const state = useQuestion(props.call, exceptionsEndpoint, props.comparison);
  const { answer } = state;
  return (
    <InsightFrame
      request={state}
      loaded={answer !== null}
      empty={answer?.groups.length === 0}
      emptyText={
        <FormattedMessage
          id="appLogs.exceptions.none"
          defaultMessage="There is no line with an exception in either window."
        />
      }
      partial={answer?.partial ?? null}
      failedTitle={i18n.translate('appLogs.exceptions.failed', {
        defaultMessage: 'The exceptions could not be loaded',
      })}
    >
      {answer !== null && <ExceptionsContent {...props} answer={answer} />}
    </InsightFrame>
  );
}
