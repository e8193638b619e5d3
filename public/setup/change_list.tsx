import React from 'react';
import { EuiBadge, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { PlannedChange } from '../../common/api/setup';

/** What setup would change, one after the other, each with what it means for data. */
export function ChangeList({ changes }: { readonly changes: readonly PlannedChange[] }) {
  return (
    <ol data-test-subj="appLogsPlannedChanges">
      {changes.map((change) => (
        <li
          key={`${change.action} ${change.id}`}
          style={{ padding: '8px 0' }}
          data-test-subj="appLogsPlannedChange"
        >
          <EuiFlexGroup gutterSize="s" alignItems="flexStart" responsive={false}>
            <EuiFlexItem grow={false} style={{ width: 96 }}>
              <span>
                <EuiBadge color={change.action === 'remove' ? 'danger' : 'hollow'}>
                  {actionText(change.action)}
                </EuiBadge>
              </span>
            </EuiFlexItem>
            <EuiFlexItem style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              <EuiText size="s">
                {change.kind} <strong>{change.name}</strong>
              </EuiText>
              {change.effect !== undefined && (
                <EuiText size="xs" color="subdued">
                  {change.effect}
                </EuiText>
              )}
            </EuiFlexItem>
          </EuiFlexGroup>
        </li>
      ))}
    </ol>
  );
}

function actionText(action: PlannedChange['action']): string {
  switch (action) {
    case 'create':
      return i18n.translate('appLogs.setup.change.create', { defaultMessage: 'Create' });
    case 'replace':
      return i18n.translate('appLogs.setup.change.replace', { defaultMessage: 'Replace' });
    case 'roll over':
      return i18n.translate('appLogs.setup.change.rollOver', { defaultMessage: 'Roll over' });
    case 'remove':
      return i18n.translate('appLogs.setup.change.remove', { defaultMessage: 'Remove' });
  }
}
