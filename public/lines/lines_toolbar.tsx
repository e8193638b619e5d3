import React from 'react';
import type { ReactNode } from 'react';
import { EuiButtonIcon, EuiFlexGroup, EuiFlexItem, EuiToolTip } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { DataView } from '@kbn/data-views-plugin/public';
import type { ViewState } from '../services/view_state';
import { ColumnsButton } from './columns/columns_button';

interface Props {
  /** False while there is only its place. */
  readonly shown: boolean;
  readonly view: Pick<ViewState, 'columns' | 'wrap' | 'density'>;
  readonly dataView: DataView | undefined;
  readonly onView: (changes: Partial<Pick<ViewState, 'columns' | 'wrap' | 'density'>>) => void;
  readonly onHelp: () => void;
  /** More to do with the lines, before how they are drawn. */
  readonly children?: ReactNode;
}

/** Above the rows: how they are drawn, and what else can be done with them. */
export function LinesToolbar({ shown, view, dataView, onView, onHelp, children }: Props) {
  if (!shown) return <div className="appLogsNotice appLogsLinesToolbar" />;
  const { columns, wrap, density } = view;
  const compact = density === 'compact';
  return (
    <EuiFlexGroup
      gutterSize="xs"
      alignItems="center"
      responsive={false}
      wrap
      className="appLogsNotice appLogsLinesToolbar"
      // As high as its buttons: in a column EUI's groups take what is left, which is the rows'.
      style={{ flexGrow: 0 }}
      data-test-subj="appLogsLinesToolbar"
    >
      <EuiFlexItem grow={false}>
        <ColumnsButton
          columns={columns}
          dataView={dataView}
          onColumns={(chosen) => onView({ columns: chosen })}
        />
      </EuiFlexItem>
      <EuiFlexItem>{children}</EuiFlexItem>
      <ToggleIcon
        icon="wordWrap"
        pressed={wrap}
        label={i18n.translate('appLogs.lines.wrap', { defaultMessage: 'Wrap long lines (w)' })}
        onToggle={() => onView({ wrap: !wrap })}
        testSubject="appLogsWrap"
      />
      <ToggleIcon
        icon="tableDensityCompact"
        pressed={compact}
        label={i18n.translate('appLogs.lines.compact', { defaultMessage: 'Compact rows' })}
        onToggle={() => onView({ density: compact ? 'normal' : 'compact' })}
        testSubject="appLogsDensity"
      />
      <EuiFlexItem grow={false}>
        <EuiToolTip content={i18n.translate('appLogs.lines.keys', { defaultMessage: 'Keys (?)' })}>
          <EuiButtonIcon
            iconType="keyboard"
            color="text"
            size="xs"
            aria-label={i18n.translate('appLogs.lines.keys', { defaultMessage: 'Keys (?)' })}
            onClick={onHelp}
            data-test-subj="appLogsKeys"
          />
        </EuiToolTip>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

interface ToggleProps {
  readonly icon: string;
  readonly pressed: boolean;
  readonly label: string;
  readonly onToggle: () => void;
  readonly testSubject: string;
}

function ToggleIcon({ icon, pressed, label, onToggle, testSubject }: ToggleProps) {
  return (
    <EuiFlexItem grow={false}>
      <EuiToolTip content={label}>
        <EuiButtonIcon
          iconType={icon}
          size="xs"
          color={pressed ? 'primary' : 'text'}
          display={pressed ? 'fill' : 'empty'}
          aria-label={label}
          aria-pressed={pressed}
          onClick={onToggle}
          data-test-subj={testSubject}
        />
      </EuiToolTip>
    </EuiFlexItem>
  );
}
