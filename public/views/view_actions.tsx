import React from 'react';
import { EuiButton, EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiSpacer } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { formOf } from './save_body';
import { SaveFailure } from './save_failure';
import { useSaveView } from './use_save_view';
import type { ViewsContext } from './views_context';
import type { ViewsDialog } from './views_dialogs';

interface Props {
  readonly context: ViewsContext;
  readonly onDone: () => void;
  readonly onDialog: (dialog: ViewsDialog) => void;
}

/** What can be done with what is shown: save over the view that is open, keep it as a new one, name anew, delete. */
export function ViewActions({ context, onDone, onDialog }: Props) {
  const { current, changed, views } = context;
  const { state, saveOver } = useSaveView(context, (problem) => {
    // The saved search was not written: the dialog has the room to say why.
    if (problem === null) onDone();
    else onDialog({ kind: 'searchProblem', problem });
  });
  return (
    <>
      {state.step === 'failed' && (
        <>
          <SaveFailure
            failure={state.failure}
            onReload={views.reload}
            onSaveAs={() => onDialog({ kind: 'new' })}
          />
          <EuiSpacer size="s" />
        </>
      )}
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap>
        {current !== null && changed && (
          <EuiFlexItem grow={false}>
            <EuiButton
              size="s"
              fill
              isLoading={state.step === 'running'}
              onClick={() => saveOver(current, formOf(current), true)}
              data-test-subj="appLogsViewSave"
            >
              <FormattedMessage id="appLogs.views.save" defaultMessage="Save" />
            </EuiButton>
          </EuiFlexItem>
        )}
        <EuiFlexItem grow={false}>
          <EuiButton size="s" onClick={() => onDialog({ kind: 'new' })} data-test-subj="appLogsViewSaveAs">
            <FormattedMessage id="appLogs.views.saveAs" defaultMessage="Save as…" />
          </EuiButton>
        </EuiFlexItem>
        {current !== null && (
          <>
            <EuiFlexItem grow={false}>
              <EuiButtonEmpty
                size="s"
                onClick={() => onDialog({ kind: 'edit', view: current })}
                data-test-subj="appLogsViewRename"
              >
                <FormattedMessage id="appLogs.views.rename" defaultMessage="Rename…" />
              </EuiButtonEmpty>
            </EuiFlexItem>
            <EuiFlexItem grow={false}>
              <EuiButtonEmpty
                size="s"
                color="danger"
                onClick={() => onDialog({ kind: 'delete', view: current })}
                data-test-subj="appLogsViewDelete"
              >
                <FormattedMessage id="appLogs.views.delete" defaultMessage="Delete…" />
              </EuiButtonEmpty>
            </EuiFlexItem>
          </>
        )}
      </EuiFlexGroup>
    </>
  );
}
