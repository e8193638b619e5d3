import React from 'react';
import { EuiButtonEmpty, EuiLoadingSpinner } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { FailurePrompt } from '../services/failure_prompt';
import { endOf } from './context_rows';
import { endText, fullText, moreText } from './context_texts';
import { FIRST_LINES, roomFor, type Direction, type LineContext } from './line_context';

/** How many more lines are offered at once. */
const STEPS = [FIRST_LINES, 50] as const;

interface Props {
  readonly context: LineContext;
  readonly direction: Direction;
  readonly onMore: (direction: Direction, count: number) => void;
}

/** Where a side ends: more lines, or why there are none. */
export function MoreLines({ context, direction, onMore }: Props) {
  const side = context[direction];
  const { loading, slow } = side.progress;
  const end = endOf(context, direction);
  return (
    <>
      {end !== null && (
        <span data-test-subj={`appLogsContextEnd-${direction}`}>{endText(end, direction)}</span>
      )}
      {side.next !== null &&
        (roomFor(side, 1) === 0 ? (
          <span data-test-subj={`appLogsContextFull-${direction}`}>{fullText()}</span>
        ) : (
          STEPS.map((step) => (
            <EuiButtonEmpty
              key={step}
              size="xs"
              iconType={direction === 'newer' ? 'arrowUp' : 'arrowDown'}
              isDisabled={loading || !context.loaded}
              onClick={() => onMore(direction, step)}
              data-test-subj={`appLogsContextMore-${direction}-${step}`}
            >
              {moreText(direction, step)}
            </EuiButtonEmpty>
          ))
        ))}
      {loading && <EuiLoadingSpinner size="s" />}
      {slow && <StillWaiting />}
    </>
  );
}

/** Why more lines of a side could not be had. */
export function MoreFailed({ context, direction, onMore }: Props) {
  const { failure } = context[direction].progress;
  if (failure === null) return null;
  return (
    <FailurePrompt
      compact
      failure={failure}
      onRetry={() => onMore(direction, FIRST_LINES)}
      testSubject={`appLogsContextFailed-${direction}`}
      title={i18n.translate('appLogs.context.moreFailed', {
        defaultMessage: 'More lines could not be loaded',
      })}
    />
  );
}

export function StillWaiting() {
  return (
    <span role="status" data-test-subj="appLogsContextSlow">
      <FormattedMessage id="appLogs.context.slow" defaultMessage="Still waiting for the lines around it" />
    </span>
  );
}
