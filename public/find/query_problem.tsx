import React from 'react';
import { EuiCallOut, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { SafeText } from '../lines/safe_text';
import { ProblemPlace } from './problem_place';
import { problemPosition } from './problem_position';

interface Props {
  /** As `useScope` gives it, or a failure's message for which `isQueryProblem` holds. */
  readonly problem: string;
  /** What stands in the query bar. */
  readonly query: string;
}

/** Says that a query cannot be read, why, and at which character. */
export function QueryProblem({ problem, query }: Props) {
  const { message, text, at } = problemPosition(problem, query);
  return (
    <EuiCallOut
      color="danger"
      iconType="error"
      size="s"
      role="alert"
      data-test-subj="appLogsQueryProblem"
      title={i18n.translate('appLogs.find.badQuery', { defaultMessage: 'This query cannot be read' })}
    >
      <EuiText size="s">
        <p className="eui-textBreakWord" style={{ marginBottom: 0 }}>
          <SafeText text={message} />{' '}
          {at !== null && (
            <FormattedMessage
              id="appLogs.find.atCharacter"
              defaultMessage="(at character {position})"
              values={{ position: at + 1 }}
            />
          )}
        </p>
        {text !== null && at !== null && <ProblemPlace text={text} at={at} />}
      </EuiText>
    </EuiCallOut>
  );
}
