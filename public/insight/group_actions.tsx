import React from 'react';
import { EuiButtonIcon, EuiFlexGroup, EuiToolTip } from '@elastic/eui';
import { i18n } from '@kbn/i18n';

interface Props {
  /** What the group is called, for who hears the buttons. */
  readonly name: string;
  readonly open: boolean;
  readonly onExample: () => void;
  /** Without these, as where nothing can be filtered, there is no button. */
  readonly onShowOnly?: (() => void) | undefined;
  readonly onHide?: (() => void) | undefined;
}

/** What can be done with a group of lines: an example, only these, all but these. */
export function GroupActions({ name, open, onExample, onShowOnly, onHide }: Props) {
  const example = i18n.translate('appLogs.insight.example', {
    defaultMessage: 'An example of {name}',
    values: { name },
  });
  const only = i18n.translate('appLogs.insight.showOnly', {
    defaultMessage: 'Show only the lines of {name}',
    values: { name },
  });
  const hide = i18n.translate('appLogs.insight.hide', {
    defaultMessage: 'Hide the lines of {name}',
    values: { name },
  });
  const button = (label: string, tip: string, iconType: string, subject: string, onClick: () => void) => (
    <EuiToolTip content={tip}>
      <EuiButtonIcon
        size="xs"
        iconType={iconType}
        aria-label={label}
        onClick={onClick}
        data-test-subj={subject}
      />
    </EuiToolTip>
  );
  return (
    <EuiFlexGroup gutterSize="xs" responsive={false} wrap={false} justifyContent="flexEnd">
      {button(
        example,
        i18n.translate('appLogs.insight.exampleTip', { defaultMessage: 'Example' }),
        open ? 'arrowUp' : 'arrowDown',
        'appLogsGroupExample',
        onExample,
      )}
      {onShowOnly &&
        button(
          only,
          i18n.translate('appLogs.insight.showOnlyTip', { defaultMessage: 'Show only these lines' }),
          'plusInCircle',
          'appLogsGroupOnly',
          onShowOnly,
        )}
      {onHide &&
        button(
          hide,
          i18n.translate('appLogs.insight.hideTip', { defaultMessage: 'Hide these lines' }),
          'minusInCircle',
          'appLogsGroupHide',
          onHide,
        )}
    </EuiFlexGroup>
  );
}
