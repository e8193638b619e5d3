import React from 'react';
import { EuiButtonIcon, EuiFlexGroup, EuiFlexItem, EuiIcon, EuiLink, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { ServiceCounts } from '../../common/api/services';
import { countText, shareText } from '../services/number_format';
import { useDismissed } from './use_dismissed';

/** Services that are named at once. */
const NAMED = 3;
const STORED_AS = 'appLogs.unparsed.dismissed';

interface Props {
  /** Services with lines that no format reads. */
  readonly services: readonly ServiceCounts[];
  readonly onFix: (service: string) => void;
}

/** Says quietly how much of a service no format reads, and leads to putting that right. */
export function UnparsedNotice({ services, onFix }: Props) {
  const { names, dismiss } = useDismissed(STORED_AS);
  const open = services.filter(({ service }) => !names.includes(service));
  if (open.length === 0) return null;
  return (
    <EuiFlexGroup
      gutterSize="s"
      alignItems="center"
      responsive={false}
      className="appLogsPage__notice"
      data-test-subj="appLogsUnparsedNotice"
    >
      <EuiFlexItem grow={false}>
        <EuiIcon type="iInCircle" color="subdued" />
      </EuiFlexItem>
      <EuiFlexItem>
        <EuiText size="s">
          {open.slice(0, NAMED).map(({ service, documents, unparsed }) => (
            <p key={service} style={{ marginBottom: 0, overflowWrap: 'anywhere' }}>
              <FormattedMessage
                id="appLogs.unparsed.share"
                defaultMessage="{service}: {share} of {documents} lines have no known format – {fix}"
                values={{
                  service: <strong>{service}</strong>,
                  share: shareText(unparsed, documents) ?? countText(unparsed),
                  documents: countText(documents),
                  fix: (
                    <EuiLink onClick={() => onFix(service)} data-test-subj="appLogsFixUnparsed">
                      <FormattedMessage id="appLogs.unparsed.fix" defaultMessage="fix the format" />
                    </EuiLink>
                  ),
                }}
              />
            </p>
          ))}
        </EuiText>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiButtonIcon
          iconType="cross"
          color="text"
          aria-label={i18n.translate('appLogs.unparsed.dismiss', {
            defaultMessage: 'Do not say this again in this tab',
          })}
          onClick={() => dismiss(open.map(({ service }) => service))}
          data-test-subj="appLogsUnparsedDismiss"
        />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
