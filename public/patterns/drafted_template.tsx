import React from 'react';
import { EuiCallOut, EuiSpacer, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { TryAnswer } from '../../common/api/patterns';
import type { RuleProblem } from '../../common/patterns/rules/read_rule';
import { SafeText } from '../lines/safe_text';
import type { RequestState } from '../services/use_request';
import { ruleProblemText } from './problem_text';
import { templateOf, type Draft } from './template_draft';
import { TryResult } from './try_result';

interface Props {
  readonly draft: Draft;
  readonly problem: RuleProblem | null;
  /** Null when there is nothing to try. */
  readonly tried: RequestState<TryAnswer> | null;
}

/** The pattern as it would be, and what that would do. */
export function DraftedTemplate({ draft, problem, tried }: Props) {
  return (
    <div>
      <code className="appLogsTune__template" data-test-subj="appLogsTuneTemplate">
        <SafeText text={templateOf(draft.words)} oneLine />
      </code>
      <EuiSpacer size="s" />
      {problem !== null && (
        <EuiCallOut
          size="s"
          color="warning"
          iconType="warning"
          title={ruleProblemText(problem)}
          data-test-subj="appLogsTuneProblem"
        />
      )}
      {tried === null && problem === null && (
        <EuiText size="s" color="subdued">
          <p>
            <FormattedMessage
              id="appLogs.tune.hint"
              defaultMessage="Choose which words are variable: lines that differ in nothing else have one pattern then. A word that is kept apart gives each of its values a pattern of its own."
            />
          </p>
        </EuiText>
      )}
      {tried !== null && <TryResult state={tried} />}
    </div>
  );
}
