import React from 'react';
import type { MouseEvent } from 'react';
import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';

interface Props {
  readonly logsHref: string;
  readonly onOpenLogs: () => void;
  readonly version: string | undefined;
  readonly loading: boolean;
  readonly onRefresh: () => void;
}

/** The page's title, the way back to the logs, and a fresh look. */
export function SetupHeader({ logsHref, onOpenLogs, version, loading, onRefresh }: Props) {
  const openLogs = (event: MouseEvent) => {
    // A new tab or window is the browser's business.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpenLogs();
  };
  return (
    <>
      <EuiButtonEmpty
        size="s"
        flush="left"
        iconType="arrowLeft"
        href={logsHref}
        onClick={openLogs}
        data-test-subj="appLogsOpenLogs"
      >
        <FormattedMessage id="appLogs.setup.back" defaultMessage="Logs" />
      </EuiButtonEmpty>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap>
        <EuiFlexItem>
          <EuiTitle size="l">
            <h1>
              <FormattedMessage id="appLogs.setup.title" defaultMessage="Setup" />
            </h1>
          </EuiTitle>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="s"
            iconType="refresh"
            isLoading={loading}
            onClick={onRefresh}
            data-test-subj="appLogsSetupRefresh"
          >
            <FormattedMessage id="appLogs.setup.refresh" defaultMessage="Refresh" />
          </EuiButtonEmpty>
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiText size="s" color="subdued">
        <p>
          <FormattedMessage
            id="appLogs.setup.intro"
            defaultMessage="Everything that App Logs puts into this cluster and this space, with its state. Nothing is changed without being shown first."
          />{' '}
          {version !== undefined && (
            <FormattedMessage
              id="appLogs.setup.version"
              defaultMessage="Version of the assets: {version}."
              values={{ version }}
            />
          )}
        </p>
      </EuiText>
      <EuiSpacer size="m" />
    </>
  );
}
