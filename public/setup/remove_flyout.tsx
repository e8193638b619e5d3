import React, { useState } from 'react';
import { EuiButton, EuiCallOut, EuiFieldText, EuiFormRow, EuiLoadingSpinner, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { SetupStatus } from '../../common/api/setup';
import { FailurePrompt } from '../services/failure_prompt';
import { bytesText, countText } from '../services/number_format';
import { ActionFailure } from './action_failure';
import { mayRemove, REMOVAL_WORD, type ChosenData } from './removal_choice';
import { RemovalList } from './removal_list';
import { RemovalModified } from './removal_modified';
import { RemovalStreams } from './removal_streams';
import { SetupFlyout } from './setup_flyout';
import { useRemoval } from './use_removal';

interface Props {
  readonly status: SetupStatus;
  readonly onClose: () => void;
  /** Something may have gone: the page's state is old. */
  readonly onRemoved: () => void;
}

/** Lists what goes and what stays; data goes only when its stream is ticked and the word is typed. */
export function RemoveFlyout({ status, onClose, onRemoved }: Props) {
  // What is there to be chosen stays in sight while and after it goes.
  const [{ dataStreams, assets }] = useState(status);
  const [typed, setTyped] = useState('');
  const { streams, modified, data, preview, state, remove } = useRemoval(dataStreams, onRemoved);
  const choosing = state.step === 'idle' || state.step === 'running';
  return (
    <SetupFlyout
      title={i18n.translate('appLogs.setup.remove.title', {
        defaultMessage: 'Remove App Logs from this cluster',
      })}
      testSubject="appLogsRemoveFlyout"
      onClose={onClose}
      actions={
        choosing && (
          <EuiButton
            fill
            color="danger"
            isLoading={state.step === 'running'}
            isDisabled={preview.loading || preview.failure !== null || !mayRemove(data, typed)}
            onClick={remove}
            data-test-subj="appLogsRemoveConfirm"
          >
            {data.streams === 0 ? (
              <FormattedMessage
                id="appLogs.setup.remove.confirm"
                defaultMessage="Remove assets, keep all data"
              />
            ) : (
              <FormattedMessage
                id="appLogs.setup.remove.confirmData"
                defaultMessage="Remove assets and the chosen data"
              />
            )}
          </EuiButton>
        )
      }
    >
      {choosing && (
        <>
          <RemovalStreams dataStreams={dataStreams} chosen={streams.chosen} onToggle={streams.toggle} />
          {data.streams > 0 && <TypedWord data={data} typed={typed} onType={setTyped} />}
          <EuiSpacer size="m" />
          <RemovalModified
            assets={assets.filter((asset) => asset.state === 'modified')}
            chosen={modified.chosen}
            onToggle={modified.toggle}
          />
          <EuiSpacer size="l" />
          {preview.failure !== null && <FailurePrompt failure={preview.failure} onRetry={preview.retry} />}
          {preview.failure === null && preview.answer === null && <EuiLoadingSpinner size="l" />}
          {preview.failure === null && preview.answer !== null && (
            <RemovalList result={preview.answer} done={false} />
          )}
        </>
      )}
      {state.step === 'failed' && (
        <ActionFailure
          title={i18n.translate('appLogs.setup.remove.failed', {
            defaultMessage: 'Removal stopped half way; it can be repeated',
          })}
          failure={state.failure}
          assets={state.assets}
          onRetry={remove}
        />
      )}
      {state.step === 'done' && <RemovalList result={state.answer} done />}
    </SetupFlyout>
  );
}

interface TypedWordProps {
  readonly data: ChosenData;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

function TypedWord({ data, typed, onType }: TypedWordProps) {
  const values = {
    documents: countText(data.documents),
    size: bytesText(data.bytes),
    streams: data.streams,
    word: REMOVAL_WORD,
  };
  return (
    <>
      <EuiSpacer size="m" />
      <EuiCallOut
        color="danger"
        iconType="warning"
        title={i18n.translate('appLogs.setup.remove.data', {
          defaultMessage:
            '{documents} log lines ({size}) in {streams, plural, one {# data stream} other {# data streams}} go for good.',
          values,
        })}
      >
        <EuiFormRow
          label={i18n.translate('appLogs.setup.remove.word', {
            defaultMessage: 'Type "{word}" to go on',
            values,
          })}
        >
          <EuiFieldText
            value={typed}
            onChange={(event) => onType(event.target.value)}
            autoComplete="off"
            spellCheck={false}
            data-test-subj="appLogsRemoveWord"
          />
        </EuiFormRow>
      </EuiCallOut>
    </>
  );
}
