import React, { memo } from 'react';
import type { Ref } from 'react';
import { EuiButtonEmpty, EuiComboBox, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { AlertButton } from '../alerts/alert_button';
import { FindBox } from '../find/find_box';
import { useServices } from '../services/services_context';
import type { ViewControl } from '../services/use_view_state';
import { mayChange } from '../setup/may_change';
import { SetupLink } from '../setup/setup_link';
import { ViewsMenu } from '../views/views_menu';
import { DiscoverButton } from './discover_button';
import { LevelPills } from './level_pills';

interface Props {
  /** False while there is only its place. */
  readonly shown: boolean;
  readonly control: ViewControl;
  /** Services to choose from. */
  readonly services: readonly string[];
  readonly onToggleLevel: (level: string) => void;
  readonly onAddData: () => void;
  /** The search box' text field, for the key that leads to it. */
  readonly findRef: Ref<HTMLInputElement>;
  /** What the engine said against what is looked for. */
  readonly findProblem: string | null;
}

/** Below the query bar: which services, which levels, and where to go from here. */
export const Toolbar = memo(function Toolbar(props: Props) {
  const { shown, control, services, onToggleLevel, onAddData, findRef, findProblem } = props;
  const { view, update } = control;
  const { application } = useServices();
  if (!shown) return <div className="appLogsPage__toolbar" />;
  return (
    <EuiFlexGroup
      gutterSize="s"
      alignItems="flexStart"
      responsive={false}
      wrap
      className="appLogsPage__toolbar"
    >
      <EuiFlexItem grow={false} style={{ width: 220 }}>
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
      <EuiFlexItem style={{ minWidth: 380 }}>
        <FindBox
          find={view.find}
          onFind={(find) => update({ find })}
          inputRef={findRef}
          problem={findProblem}
        />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <LevelPills levels={view.levels} onRemove={onToggleLevel} />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <ViewsMenu control={control} />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <DiscoverButton view={view} />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <AlertButton view={view} />
      </EuiFlexItem>
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
});
