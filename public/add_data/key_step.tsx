import React from 'react';
import { EuiSpacer, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { KEY_DAYS, keyCommand, keyRequest, type KeyForm } from '../../common/add_data/steps/key_step';
import type { StepTarget } from '../../common/add_data/step_values';
import { CopyableFile } from './copyable_file';

interface Props {
  readonly target: StepTarget;
  readonly form: KeyForm;
}

/** The request that makes an API key, and where the key goes. The key itself is never here. */
export function KeyStep({ target, form }: Props) {
  return (
    <>
      <EuiText size="s">
        <p>
          <FormattedMessage
            id="appLogs.addData.key.text"
            defaultMessage="Only where Elasticsearch asks for a login. Run this in Dev Tools: the key can add documents to this one data stream, and can neither read nor change any. After {days} days it is no longer taken; make another one before, or leave “expiration” out."
            values={{ days: KEY_DAYS }}
          />
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      <CopyableFile file={keyRequest(target, form)} testSubject="appLogsKeyRequest" />
      <EuiText size="s">
        <p>
          {form === 'encoded' ? (
            <FormattedMessage
              id="appLogs.addData.key.encoded"
              defaultMessage="Where the program runs, have this take the answer’s “encoded”; it stays off the screen and out of the shell’s history:"
            />
          ) : (
            <FormattedMessage
              id="appLogs.addData.key.pair"
              defaultMessage="Where it runs, have this take the answer’s “id” and “api_key” with a colon between them; they stay off the screen and out of the shell’s history:"
            />
          )}
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      <CopyableFile file={keyCommand()} testSubject="appLogsKeyCommand" />
    </>
  );
}
