import React from 'react';
import { EuiButton, EuiButtonEmpty, EuiCallOut, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { SetupStatus } from '../../common/api/setup';
import { setupTask, type SetupTask } from './asset_state';
import { summarySentence } from './summary_text';

interface Props {
  readonly status: SetupStatus;
  readonly mayChange: boolean;
  readonly onInstall: () => void;
  readonly onRemove: () => void;
}

/** What the states come to in one sentence, with the next thing to do. */
export function SetupSummary({ status, mayChange, onInstall, onRemove }: Props) {
  const task = setupTask(status.assets, status.changes.length);
  const good = status.ready && task === 'none';
  const anyThere = status.assets.some(({ state }) => state !== 'missing' && state !== 'unsupported');
  return (
    <EuiCallOut
      color={good ? 'success' : status.ready ? 'primary' : 'warning'}
      iconType={good ? 'check' : 'iInCircle'}
      title={summarySentence(status, task)}
      data-test-subj="appLogsSetupSummary"
    >
      {task !== 'none' && (
        <EuiText size="s">
          <p>
            <FormattedMessage
              id="appLogs.setup.summary.changes"
              defaultMessage="Setup would make {count, plural, one {# change} other {# changes}}."
              values={{ count: status.changes.length }}
            />
          </p>
        </EuiText>
      )}
      {mayChange && (
        <EuiFlexGroup gutterSize="s" responsive={false} wrap style={{ marginTop: 4 }}>
          {task !== 'none' && (
            <EuiFlexItem grow={false}>
              <EuiButton fill size="s" onClick={onInstall} data-test-subj="appLogsInstall">
                {taskText(task)}
              </EuiButton>
            </EuiFlexItem>
          )}
          {(anyThere || status.dataStreams.length > 0) && (
            <EuiFlexItem grow={false}>
              <EuiButtonEmpty
                size="s"
                color="danger"
                iconType="trash"
                onClick={onRemove}
                data-test-subj="appLogsRemove"
              >
                <FormattedMessage id="appLogs.setup.summary.remove" defaultMessage="Remove…" />
              </EuiButtonEmpty>
            </EuiFlexItem>
          )}
        </EuiFlexGroup>
      )}
    </EuiCallOut>
  );
}

function taskText(task: Exclude<SetupTask, 'none'>): string {
  switch (task) {
    case 'install':
      return i18n.translate('appLogs.setup.task.install', { defaultMessage: 'Install…' });
    case 'upgrade':
      return i18n.translate('appLogs.setup.task.upgrade', { defaultMessage: 'Upgrade…' });
    case 'repair':
      return i18n.translate('appLogs.setup.task.repair', { defaultMessage: 'Repair…' });
  }
}
