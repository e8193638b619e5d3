import React from 'react';
import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { RemoveResult } from '../../common/api/setup';

interface Props {
  readonly result: RemoveResult;
  /** False for a dry run. */
  readonly done: boolean;
}

/** What goes and what stays, or went and stayed. */
export function RemovalList({ result: { removed, left }, done }: Props) {
  return (
    <div style={{ overflowWrap: 'anywhere' }} role={done ? 'status' : undefined}>
      <EuiTitle size="xxs">
        <h3>
          {done ? (
            <FormattedMessage id="appLogs.setup.removal.gone" defaultMessage="This is gone" />
          ) : (
            <FormattedMessage id="appLogs.setup.removal.goes" defaultMessage="This goes" />
          )}
        </h3>
      </EuiTitle>
      <EuiText size="s">
        <ul data-test-subj={done ? 'appLogsRemoved' : 'appLogsWouldRemove'}>
          {removed.map(({ id, kind, name, reason }) => (
            <li key={id}>
              {kind} <strong>{name}</strong>
              {reason !== undefined && ` (${reason})`}
            </li>
          ))}
          {removed.length === 0 && (
            <li>
              <FormattedMessage id="appLogs.setup.removal.nothing" defaultMessage="nothing" />
            </li>
          )}
        </ul>
      </EuiText>
      {left.length > 0 && (
        <>
          <EuiSpacer size="m" />
          <EuiTitle size="xxs">
            <h3>
              <FormattedMessage id="appLogs.setup.removal.stays" defaultMessage="This stays" />
            </h3>
          </EuiTitle>
          <EuiText size="s">
            <ul data-test-subj="appLogsLeft">
              {left.map(({ kind, name, reason }) => (
                <li key={`${kind} ${name}`}>
                  {kind} <strong>{name}</strong>: {reason}
                </li>
              ))}
            </ul>
          </EuiText>
        </>
      )}
    </div>
  );
}
