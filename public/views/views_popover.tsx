import React from 'react';
import { EuiPopoverFooter, EuiPopoverTitle, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { SavedView } from '../../common/api/views';
import { FailurePrompt } from '../services/failure_prompt';
import { useServices } from '../services/services_context';
import { mayChange } from '../setup/may_change';
import { openingChanges } from './saved_view';
import { ViewActions } from './view_actions';
import type { ViewsContext } from './views_context';
import type { ViewsDialog } from './views_dialogs';
import { ViewsList } from './views_list';

const WIDTH = 440;

interface Props {
  readonly context: ViewsContext;
  readonly onClose: () => void;
  readonly onDialog: (dialog: ViewsDialog) => void;
}

/** All named views, to open one, and what can be done with the one that is open. */
export default function ViewsPopover({ context, onClose, onDialog }: Props) {
  const { control, defaults, views, current } = context;
  const { application } = useServices();
  const open = (saved: SavedView) => {
    control.update(openingChanges(saved, defaults), { viewId: saved.id });
    onClose();
  };
  const isGone = control.viewId !== null && views.views !== null && !views.loading && current === null;
  return (
    <div style={{ width: WIDTH, maxWidth: '90vw' }} data-test-subj="appLogsViewsPopover">
      <EuiPopoverTitle paddingSize="s">
        <FormattedMessage id="appLogs.views.title" defaultMessage="Named views" />
      </EuiPopoverTitle>
      {isGone && (
        <EuiText size="s" color="subdued" style={{ padding: 8 }} data-test-subj="appLogsViewGone">
          <FormattedMessage
            id="appLogs.views.gone"
            defaultMessage="The view that this link names is not there any more, or is in another space."
          />
        </EuiText>
      )}
      {views.failure !== null && (
        <FailurePrompt
          compact
          failure={views.failure}
          title={i18n.translate('appLogs.views.unreadable', {
            defaultMessage: 'The views could not be read',
          })}
          onRetry={views.reload}
          testSubject="appLogsViewsFailure"
        />
      )}
      {(views.failure === null || views.views !== null) && (
        <ViewsList views={views.views} currentId={current?.id ?? null} onOpen={open} />
      )}
      <EuiPopoverFooter paddingSize="s">
        {mayChange(application) ? (
          <ViewActions context={context} onDone={onClose} onDialog={onDialog} />
        ) : (
          <EuiText size="s" color="subdued" data-test-subj="appLogsViewsReadOnly">
            <FormattedMessage
              id="appLogs.views.readOnly"
              defaultMessage='A view is seen by everybody in this space: to keep one you need the Kibana privilege "App Logs: All". The address of this page holds what you see; you may bookmark it.'
            />
          </EuiText>
        )}
      </EuiPopoverFooter>
    </div>
  );
}
