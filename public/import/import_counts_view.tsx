import React from 'react';
import type { ReactNode } from 'react';
import { EuiFlexGroup, EuiFlexItem, EuiStat, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { countText, shareText } from '../services/number_format';
import type { ImportOutcome } from './import_state';

/** The counts of an import; what no format could read is counted last, and says so until it is. */
export function ImportCountsView({ outcome }: { readonly outcome: ImportOutcome }) {
  const { accepted, duplicate, rejected, reasons, result, resultFailure } = outcome;
  const timeAssumed = result?.timeAssumed ?? 0;
  return (
    <>
      <EuiFlexGroup responsive={false} wrap gutterSize="l">
        <Count
          subject="appLogsAccepted"
          name={i18n.translate('appLogs.result.accepted', { defaultMessage: 'New lines' })}
        >
          {countText(accepted)}
        </Count>
        <Count
          subject="appLogsDuplicate"
          name={i18n.translate('appLogs.result.duplicate', { defaultMessage: 'Already there' })}
        >
          {countText(duplicate)}
        </Count>
        <Count
          subject="appLogsUnparsed"
          name={i18n.translate('appLogs.result.unparsed', { defaultMessage: 'Without a known format' })}
          share={result === null ? null : shareText(result.unparsed, result.documents)}
        >
          {result !== null ? (
            countText(result.unparsed)
          ) : resultFailure !== null ? (
            <FormattedMessage id="appLogs.result.uncounted" defaultMessage="not counted" />
          ) : (
            <FormattedMessage id="appLogs.result.counting" defaultMessage="counting…" />
          )}
        </Count>
        {timeAssumed > 0 && (
          <Count
            subject="appLogsTimeAssumed"
            name={i18n.translate('appLogs.result.timeAssumed', {
              defaultMessage: 'Without a time of their own',
            })}
            share={result === null ? null : shareText(timeAssumed, result.documents)}
          >
            {countText(timeAssumed)}
          </Count>
        )}
        <Count
          subject="appLogsRejected"
          name={i18n.translate('appLogs.result.rejected', { defaultMessage: 'Rejected' })}
          danger={rejected > 0}
        >
          {countText(rejected)}
        </Count>
      </EuiFlexGroup>
      {reasons.length > 0 && (
        <EuiText size="s" color="danger" data-test-subj="appLogsRejectedReasons">
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </EuiText>
      )}
      {resultFailure !== null && (
        <EuiText size="s" color="danger">
          <p>{resultFailure.message}</p>
        </EuiText>
      )}
    </>
  );
}

interface CountProps {
  readonly subject: string;
  readonly name: string;
  readonly danger?: boolean;
  /** Of all events, e.g. "12 %"; null for none. */
  readonly share?: string | null;
  readonly children: ReactNode;
}

function Count({ subject, name, danger = false, share = null, children }: CountProps) {
  return (
    <EuiFlexItem grow={false}>
      <EuiStat
        titleSize="s"
        titleColor={danger ? 'danger' : 'default'}
        title={<span data-test-subj={subject}>{children}</span>}
        description={share === null ? name : `${name}: ${share}`}
      />
    </EuiFlexItem>
  );
}
