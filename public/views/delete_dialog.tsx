import React, { useState } from 'react';
import { EuiConfirmModal, EuiSpacer, EuiSwitch } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { atPath } from '../../common/api/endpoint';
import { deleteViewEndpoint, type SavedView } from '../../common/api/views';
import { SafeText } from '../lines/safe_text';
import { FailurePrompt } from '../services/failure_prompt';
import { useServices } from '../services/services_context';
import { useAction } from '../setup/use_action';
import type { ViewsContext } from './views_context';

interface Props {
  readonly context: ViewsContext;
  readonly view: SavedView;
  readonly onClose: () => void;
}

/** Asks once before a view goes, and whether its saved search goes along. */
export function DeleteDialog({ context: { control, views }, view, onClose }: Props) {
  const { call } = useServices();
  const { state, start } = useAction<Record<string, never>>();
  const [search, setSearch] = useState(false);
  const remove = () =>
    start(async () => {
      const answer = await call(atPath(deleteViewEndpoint, { id: view.id }), { search });
      views.drop(view.id);
      if (control.viewId === view.id) control.update({}, { replace: true, viewId: null });
      onClose();
      return answer;
    });
  return (
    <EuiConfirmModal
      title={i18n.translate('appLogs.views.deleteTitle', { defaultMessage: 'Delete this view?' })}
      buttonColor="danger"
      defaultFocusedButton="cancel"
      onCancel={onClose}
      onConfirm={remove}
      isLoading={state.step === 'running'}
      cancelButtonText={i18n.translate('appLogs.views.cancel', { defaultMessage: 'Cancel' })}
      confirmButtonText={i18n.translate('appLogs.views.deleteConfirm', { defaultMessage: 'Delete' })}
      data-test-subj="appLogsViewDeleteDialog"
    >
      <p style={{ overflowWrap: 'anywhere' }}>
        <FormattedMessage
          id="appLogs.views.deleteText"
          defaultMessage='"{title}" goes for everybody in this space. What the page shows stays as it is, and so do all logs.'
          values={{ title: <SafeText text={view.title} oneLine /> }}
        />
      </p>
      {view.searchId !== null && (
        <EuiSwitch
          label={i18n.translate('appLogs.views.deleteSearch', {
            defaultMessage: 'Delete its saved search in Discover, too; dashboards that show it lose it',
          })}
          checked={search}
          onChange={(event) => setSearch(event.target.checked)}
          data-test-subj="appLogsViewDeleteSearch"
        />
      )}
      {state.step === 'failed' && (
        <>
          <EuiSpacer size="m" />
          <FailurePrompt
            compact
            failure={state.failure}
            title={i18n.translate('appLogs.views.notDeleted', { defaultMessage: 'It was not deleted' })}
            onRetry={remove}
            testSubject="appLogsViewNotDeleted"
          />
        </>
      )}
    </EuiConfirmModal>
  );
}
