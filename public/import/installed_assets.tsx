import React from 'react';
import { EuiAccordion, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { AssetStatus } from '../../common/api/setup';

/** What setup installed with this import; after the first import that is nothing. */
export function InstalledAssets({ assets }: { readonly assets: readonly AssetStatus[] }) {
  const id = useGeneratedHtmlId();
  if (assets.length === 0) {
    return (
      <EuiText size="xs" color="subdued">
        <FormattedMessage
          id="appLogs.installed.none"
          defaultMessage="Everything App Logs needs was installed already."
        />
      </EuiText>
    );
  }
  return (
    <EuiAccordion
      id={id}
      paddingSize="s"
      data-test-subj="appLogsInstalled"
      buttonContent={i18n.translate('appLogs.installed.title', {
        defaultMessage: 'Installed on the way: {count, plural, one {# asset} other {# assets}}',
        values: { count: assets.length },
      })}
    >
      <EuiText size="s">
        <ul>
          {assets.map((asset) => (
            <li key={asset.id}>
              {asset.kind} <strong>{asset.name}</strong>
              {asset.reason !== undefined && ` (${asset.reason})`}
            </li>
          ))}
        </ul>
      </EuiText>
    </EuiAccordion>
  );
}
