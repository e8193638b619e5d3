import React from 'react';
import type { ReactNode } from 'react';
import { EuiButtonEmpty, EuiComboBox, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { useServices } from '../services/services_context';
import type { ViewControl } from '../services/use_view_state';
import { mayChange } from '../setup/may_change';
import { SetupLink } from '../setup/setup_link';
import { DiscoverButton } from './discover_button';
import { LevelPills } from './level_pills';

interface Props {
  readonly control: ViewControl;
  /** Services to choose from. */
  readonly services: readonly string[];
  readonly onToggleLevel: (level: string) => void;
  readonly onAddData: () => void;
  /** What can be done with the lines that are shown, e.g. exporting them. */
  readonly actions?: ReactNode;
}

/** Below the query bar: which services, which levels, and where to go from here. */
export function Toolbar({ control, services, onToggleLevel, onAddData, actions }: Props) {
  const { view, update } = control;
  const { application } = useServices();
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap className="appLogsPage__toolbar">
      <EuiFlexItem grow={false} style={{ width: 260 }}>
        <EuiComboBox
          compressed
          fullWidth
          aria-label={i18n.translate('appLogs.services.label', { defaultMessage: 'Services' })}
          placeholder={i18n.translate('appLogs.services.all', { defaultMessage: 'All services' })}
          options={services.map((label) => ({ label }))}
          selectedOptions={view.services.map((label) => ({ label }))}
          onChange={(chosen) => update({ services: chosen.map((option) => option.label) })}
          data-test-subj="appLogsServiceFilter"
        />
      </EuiFlexItem>
      <EuiFlexItem>
        <LevelPills levels={view.levels} onRemove={onToggleLevel} />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <DiscoverButton view={view} />
      </EuiFlexItem>
      {actions !== undefined && <EuiFlexItem grow={false}>{actions}</EuiFlexItem>}
      <EuiFlexItem grow={false}>
        <SetupLink />
      </EuiFlexItem>
      {mayChange(application) && (
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="s"
            iconType="plusInCircle"
            onClick={onAddData}
            data-test-subj="appLogsAddData"
          >
            <FormattedMessage id="appLogs.addData" defaultMessage="Add data" />
          </EuiButtonEmpty>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}
