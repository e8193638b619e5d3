import React from 'react';
import { EuiConfirmModal } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { SavedView, SavedViewAnswer } from '../../common/api/views';
import { DeleteDialog } from './delete_dialog';
import { SaveDialog } from './save_dialog';
import type { ViewsContext } from './views_context';

/** What the views' menu asks of a person. */
export type ViewsDialog =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit' | 'delete'; readonly view: SavedView }
  | {
      readonly kind: 'searchProblem';
      readonly problem: NonNullable<SavedViewAnswer['searchProblem']>;
    };

interface Props {
  readonly context: ViewsContext;
  readonly dialog: ViewsDialog;
  readonly onClose: () => void;
  readonly onDialog: (dialog: ViewsDialog) => void;
}

export default function ViewsDialogs({ context, dialog, onClose, onDialog }: Props) {
  switch (dialog.kind) {
    case 'delete':
      return <DeleteDialog context={context} view={dialog.view} onClose={onClose} />;
    case 'searchProblem':
      return <SearchProblem problem={dialog.problem} onClose={onClose} />;
    default:
      return (
        <SaveDialog
          context={context}
          view={dialog.kind === 'edit' ? dialog.view : null}
          onClose={onClose}
          onSaved={(problem) => (problem === null ? onClose() : onDialog({ kind: 'searchProblem', problem }))}
        />
      );
  }
}

interface SearchProblemProps {
  readonly problem: NonNullable<SavedViewAnswer['searchProblem']>;
  readonly onClose: () => void;
}

function SearchProblem({ problem: { message, action }, onClose }: SearchProblemProps) {
  return (
    <EuiConfirmModal
      title={i18n.translate('appLogs.views.searchFailed', {
        defaultMessage: 'The view is saved, its saved search is not',
      })}
      onCancel={onClose}
      onConfirm={onClose}
      cancelButtonText={i18n.translate('appLogs.views.close', { defaultMessage: 'Close' })}
      confirmButtonText={i18n.translate('appLogs.views.understood', { defaultMessage: 'All right' })}
      data-test-subj="appLogsViewSearchProblem"
    >
      <p style={{ overflowWrap: 'anywhere' }}>
        {message} {action}
      </p>
      <p>
        <FormattedMessage
          id="appLogs.views.searchAgain"
          defaultMessage="Save the view once more to try again."
        />
      </p>
    </EuiConfirmModal>
  );
}
