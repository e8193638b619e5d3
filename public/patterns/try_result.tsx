import React from 'react';
import { EuiCallOut, EuiLoadingSpinner, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { PatternLines, TryAnswer } from '../../common/api/patterns';
import { SafeText } from '../lines/safe_text';
import { FailurePrompt } from '../services/failure_prompt';
import { countText } from '../services/number_format';
import type { RequestState } from '../services/use_request';

/** What a rule would do to the lines that are there. */
export function TryResult({ state }: { readonly state: RequestState<TryAnswer> }) {
  const { answer, loading, failure, retry } = state;
  if (failure !== null && !loading) {
    return (
      <FailurePrompt
        compact
        failure={failure}
        onRetry={retry}
        title={i18n.translate('appLogs.tune.tryFailed', {
          defaultMessage: 'The rule could not be tried on the lines',
        })}
      />
    );
  }
  if (answer === null) return loading ? <EuiLoadingSpinner size="m" /> : null;
  return (
    <EuiText
      size="s"
      aria-live="polite"
      data-test-subj="appLogsTuneTried"
      style={{ opacity: loading ? 0.6 : 1 }}
    >
      <p>
        <FormattedMessage
          id="appLogs.tune.takes"
          defaultMessage="It takes {lines} lines of the time range, which have {patterns} patterns by now."
          values={{ lines: countText(answer.lines), patterns: countText(answer.patterns) }}
        />
      </p>
      <Patterns patterns={answer.taken} testSubject="appLogsTuneTaken" />
      {answer.becomes.length > 0 && (
        <p>
          <FormattedMessage
            id="appLogs.tune.becomes"
            defaultMessage="Of these, the newest {read} would have:"
            values={{ read: countText(answer.read) }}
          />
        </p>
      )}
      <Patterns patterns={answer.becomes} testSubject="appLogsTuneBecomes" />
      <Bounds answer={answer} />
    </EuiText>
  );
}

function Patterns({
  patterns,
  testSubject,
}: {
  readonly patterns: readonly PatternLines[];
  readonly testSubject: string;
}) {
  if (patterns.length === 0) return null;
  return (
    <ul className="appLogsTune__patterns" data-test-subj={testSubject}>
      {patterns.map(({ pattern, lines }) => (
        <li key={pattern}>
          <code>
            <SafeText text={pattern} oneLine />
          </code>{' '}
          {countText(lines)}
        </li>
      ))}
    </ul>
  );
}

/** What the answer is not about. */
function Bounds({ answer: { tried, missed, partial } }: { readonly answer: TryAnswer }) {
  return (
    <>
      {missed > 0 && (
        <p data-test-subj="appLogsTuneMissed">
          <FormattedMessage
            id="appLogs.tune.missed"
            defaultMessage="Tried on the {tried} most frequent patterns; {missed} lines have others."
            values={{ tried: countText(tried), missed: countText(missed) }}
          />
        </p>
      )}
      {partial !== null && <EuiCallOut size="s" color="warning" iconType="warning" title={partial} />}
    </>
  );
}
