import React from 'react';
import { EuiCodeBlock, EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { StepFile } from '../../common/add_data/steps/step_file';
import { CopyButton } from '../lines/detail/copy_button';

interface Props {
  readonly file: StepFile;
  readonly testSubject: string;
}

/** A configuration has one line that is longer than any screen. */
const LONG = { overflowHeight: 420, whiteSpace: 'pre' } as const;

/** A text to copy, to the character; it is shown as it is, whatever a person filled in. */
export function CopyableFile({ file: { name, language, text }, testSubject }: Props) {
  return (
    <>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} justifyContent="spaceBetween">
        <EuiFlexItem grow={false}>
          {name !== null && (
            <EuiText size="xs">
              <p>
                <FormattedMessage
                  id="appLogs.addData.saveAs"
                  defaultMessage="In a file, such as {name}:"
                  values={{ name: <strong>{name}</strong> }}
                />
              </p>
            </EuiText>
          )}
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          {/* EUI's own button would leave out blank lines. */}
          <CopyButton
            text={() => text}
            label={i18n.translate('appLogs.addData.copy', { defaultMessage: 'Copy' })}
            testSubject={`${testSubject}Copy`}
          />
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiCodeBlock
        fontSize="s"
        paddingSize="m"
        {...(language === 'yaml' ? LONG : {})}
        language={language === 'console' ? 'json' : language}
        data-test-subj={testSubject}
      >
        {text.trimEnd()}
      </EuiCodeBlock>
      <EuiSpacer size="s" />
    </>
  );
}
