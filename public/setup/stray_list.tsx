import React, { useState } from 'react';
import {
  EuiButton,
  EuiCallOut,
  EuiConfirmModal,
  EuiFlexGroup,
  EuiFlexItem,
  EuiText,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { adoptStrayEndpoint, type SetupStatus, type Stray } from '../../common/api/setup';
import { countText } from '../services/number_format';
import { useServices } from '../services/services_context';
import { ActionFailure } from './action_failure';
import { strayEffect, strayRemedy, straySentence } from './stray_text';
import { useAction } from './use_action';

interface Props {
  readonly strays: readonly Stray[];
  readonly mayChange: boolean;
  readonly onAdopted: (status: SetupStatus) => void;
}

/** Data under our names that our template did not make, each with the remedy that brings it under the template. */
export function StrayList({ strays, mayChange, onAdopted }: Props) {
  const { call } = useServices();
  const [asked, setAsked] = useState<Stray | null>(null);
  const action = useAction<void>();
  if (strays.length === 0) return null;
  const adopt = ({ name }: Stray) =>
    action.start(async () => onAdopted(await call(adoptStrayEndpoint, { name })));
  const { state } = action;
  return (
    <EuiCallOut
      color="warning"
      iconType="warning"
      title={i18n.translate('appLogs.setup.strays.title', {
        defaultMessage: 'Data under our names that was not made by App Logs',
      })}
      data-test-subj="appLogsStrays"
    >
      {strays.map((stray) => (
        <EuiFlexGroup key={stray.name} gutterSize="s" alignItems="center" responsive={false} wrap>
          <EuiFlexItem style={{ minWidth: 240, overflowWrap: 'anywhere' }}>
            <EuiText size="s">
              <strong>{stray.name}</strong> {straySentence(stray, countText(stray.documents))}
            </EuiText>
          </EuiFlexItem>
          {mayChange && (
            <EuiFlexItem grow={false}>
              <EuiButton
                size="s"
                color="warning"
                isLoading={state.step === 'running'}
                onClick={() => setAsked(stray)}
                data-test-subj="appLogsAdopt"
              >
                {strayRemedy(stray)}
              </EuiButton>
            </EuiFlexItem>
          )}
        </EuiFlexGroup>
      ))}
      {state.step === 'failed' && (
        <ActionFailure
          title={i18n.translate('appLogs.setup.strays.failed', { defaultMessage: 'It stays as it was' })}
          failure={state.failure}
          assets={state.assets}
          onRetry={action.reset}
        />
      )}
      {asked !== null && (
        <ConfirmRemedy
          stray={asked}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            adopt(asked);
          }}
        />
      )}
    </EuiCallOut>
  );
}

interface ConfirmProps {
  readonly stray: Stray;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

function ConfirmRemedy({ stray, onCancel, onConfirm }: ConfirmProps) {
  const titleId = useGeneratedHtmlId();
  return (
    <EuiConfirmModal
      aria-labelledby={titleId}
      titleProps={{ id: titleId }}
      title={stray.name}
      onCancel={onCancel}
      onConfirm={onConfirm}
      confirmButtonText={strayRemedy(stray)}
      cancelButtonText={i18n.translate('appLogs.setup.strays.cancel', { defaultMessage: 'Leave it' })}
      data-test-subj="appLogsAdoptConfirm"
    >
      <p>
        {strayEffect(stray)}{' '}
        <FormattedMessage id="appLogs.setup.strays.documentsStay" defaultMessage="No document is lost." />
      </p>
    </EuiConfirmModal>
  );
}
