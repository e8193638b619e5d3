import { EuiBadge, EuiButton, EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiTitle } from '@elastic/eui';
import React, { useState } from 'react';
import { SaveDialog } from './save_dialog';
import type { DashboardEdit } from './use_dashboard_edit';
import type { DashboardView } from './use_dashboard_view';

interface Props {
  readonly edit: DashboardEdit;
  readonly view: DashboardView;
}

/** The dashboard's name, and what can be done with it. */
export function DashboardToolbar({ edit, view }: Props) {
  const [asking, setAsking] = useState(false);
  const isNew = edit.dashboard.title === '';
  const save = () => {
    if (isNew) setAsking(true);
    else void edit.save(view);
  };
  return (
    <EuiFlexGroup alignItems="center" gutterSize="s" responsive={false} style={{ padding: '8px 8px 0' }}>
      <EuiFlexItem style={{ minWidth: 0 }}>
        <EuiTitle size="xs" data-test-subj="dashboardTitle">
          <h1 className="eui-textTruncate">{isNew ? 'New dashboard' : edit.dashboard.title}</h1>
        </EuiTitle>
      </EuiFlexItem>
      {edit.editing && edit.changed && (
        <EuiFlexItem grow={false}>
          <EuiBadge color="warning" data-test-subj="dashboardUnsavedChangesBadge">
            Unsaved changes
          </EuiBadge>
        </EuiFlexItem>
      )}
      {edit.editing ? (
        <>
          {!isNew && (
            <EuiFlexItem grow={false}>
              <EuiButtonEmpty size="s" onClick={edit.discard} data-test-subj="dashboardViewOnlyMode">
                Switch to view mode
              </EuiButtonEmpty>
            </EuiFlexItem>
          )}
          <EuiFlexItem grow={false}>
            <EuiButton
              fill
              size="s"
              iconType="save"
              isLoading={edit.saving}
              onClick={save}
              data-test-subj={isNew ? 'dashboardSaveMenuItem' : 'dashboardQuickSaveMenuItem'}
            >
              Save
            </EuiButton>
          </EuiFlexItem>
        </>
      ) : (
        <EuiFlexItem grow={false}>
          <EuiButton size="s" iconType="pencil" onClick={edit.begin} data-test-subj="dashboardEditMode">
            Edit
          </EuiButton>
        </EuiFlexItem>
      )}
      {asking && (
        <SaveDialog
          onClose={() => setAsking(false)}
          onSave={(title) => {
            setAsking(false);
            void edit.save(view, title);
          }}
        />
      )}
    </EuiFlexGroup>
  );
}
