import React from 'react';
import { EuiTab, EuiTabs } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { PAGE_TABS, type PageTab } from '../services/view_state';

interface Props {
  /** False while there is only their place. */
  readonly shown: boolean;
  readonly tab: PageTab;
  readonly onTab: (tab: PageTab) => void;
}

/** What is shown below the charts. */
export function PageTabs({ shown, tab, onTab }: Props) {
  if (!shown) return <div className="appLogsPage__tabs" />;
  return (
    <EuiTabs size="s" className="appLogsPage__tabs">
      {PAGE_TABS.map((name) => (
        <EuiTab
          key={name}
          isSelected={name === tab}
          onClick={() => onTab(name)}
          data-test-subj={`appLogsTab-${name}`}
        >
          {tabText(name)}
        </EuiTab>
      ))}
    </EuiTabs>
  );
}

function tabText(tab: PageTab): string {
  switch (tab) {
    case 'lines':
      return i18n.translate('appLogs.tab.lines', { defaultMessage: 'Lines' });
    case 'patterns':
      return i18n.translate('appLogs.tab.patterns', { defaultMessage: 'Patterns' });
    case 'exceptions':
      return i18n.translate('appLogs.tab.exceptions', { defaultMessage: 'Exceptions' });
    case 'compare':
      return i18n.translate('appLogs.tab.compare', { defaultMessage: 'Compare' });
  }
}
