import React from 'react';
import type { ReactNode } from 'react';
import { EuiFlexGroup, EuiFlexItem, EuiIcon, EuiLink, EuiText, EuiToolTip } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { SummaryAnswer } from '../../common/api/insight/summary';
import { SafeText } from '../lines/safe_text';
import { countText, shareText } from '../services/number_format';
import { durationText } from './duration_text';
import { rateText } from './rate_text';

export interface SummaryLinks {
  /** Narrow to errors and worse, to a service, to lines that no format reads. Without one, its fact is plain text. */
  readonly onErrors?: (() => void) | undefined;
  readonly onService?: ((service: string) => void) | undefined;
  readonly onUnparsed?: (() => void) | undefined;
}

interface Props extends SummaryLinks {
  readonly answer: SummaryAnswer;
}

/** Services that are named at once. */
const NAMED = 3;

/** A window at a glance, against the one before: each fact leads to the lines behind it. */
export function SummaryView({ answer, onErrors, onService, onUnparsed }: Props) {
  const { before, now, errorRates, quiet, clocks } = answer;
  return (
    <EuiFlexGroup gutterSize="l" responsive={false} wrap alignItems="center" data-test-subj="appLogsSummary">
      <Fact subject="appLogsSummaryEvents">
        <FormattedMessage
          id="appLogs.summary.events"
          defaultMessage="{now} lines, {before} before"
          values={{ now: <strong>{countText(now.events)}</strong>, before: countText(before.events) }}
        />
      </Fact>
      <Fact subject="appLogsSummaryErrors" icon={errorIcon(errorRates)}>
        <Link onClick={now.errors > 0 ? onErrors : undefined}>
          <FormattedMessage
            id="appLogs.summary.errors"
            defaultMessage="{now} errors, {before} before"
            values={{
              now: <strong>{rateText(errorRates.now)}</strong>,
              before: rateText(errorRates.before),
            }}
          />
        </Link>
      </Fact>
      {quiet.slice(0, NAMED).map(({ service, silence, usual }) => (
        <Fact key={`quiet ${service}`} subject="appLogsSummaryQuiet" icon="bellSlash">
          <EuiToolTip
            content={i18n.translate('appLogs.summary.quietReason', {
              defaultMessage: 'Its longest pause before was {usual}.',
              values: { usual: durationText(usual) },
            })}
          >
            <Link onClick={onService && (() => onService(service))}>
              <FormattedMessage
                id="appLogs.summary.quiet"
                defaultMessage="{service} is quiet for {silence}"
                values={{ service: <SafeText text={service} oneLine />, silence: durationText(silence) }}
              />
            </Link>
          </EuiToolTip>
        </Fact>
      ))}
      {now.unparsed > 0 && (
        <Fact subject="appLogsSummaryUnparsed">
          <Link onClick={onUnparsed}>
            <FormattedMessage
              id="appLogs.summary.unparsed"
              defaultMessage="{share} without a known format"
              values={{ share: shareText(now.unparsed, now.events) ?? '' }}
            />
          </Link>
        </Fact>
      )}
      {clocks.slice(0, NAMED).map(({ service, kind, offset }) => (
        <Fact key={`clock ${service}`} subject="appLogsSummaryClock" icon="clock">
          <Link onClick={onService && (() => onService(service))}>
            {kind === 'ahead' ? (
              <FormattedMessage
                id="appLogs.summary.ahead"
                defaultMessage="{service} has lines dated {offset} after they came in"
                values={{ service: <SafeText text={service} oneLine />, offset: durationText(offset) }}
              />
            ) : (
              <FormattedMessage
                id="appLogs.summary.behind"
                defaultMessage="{service} is dated {offset} too early: a wrong clock or zone"
                values={{ service: <SafeText text={service} oneLine />, offset: durationText(offset) }}
              />
            )}
          </Link>
        </Fact>
      ))}
    </EuiFlexGroup>
  );
}

function errorIcon({ changed, before, now }: SummaryAnswer['errorRates']): string | undefined {
  if (!changed || before === null || now === null) return undefined;
  return now > before ? 'sortUp' : 'sortDown';
}

interface FactProps {
  readonly subject: string;
  readonly icon?: string | undefined;
  readonly children: ReactNode;
}

function Fact({ subject, icon, children }: FactProps) {
  return (
    <EuiFlexItem grow={false} data-test-subj={subject}>
      <EuiText size="s">
        {icon !== undefined && <EuiIcon type={icon} size="s" aria-hidden />} {children}
      </EuiText>
    </EuiFlexItem>
  );
}

function Link({
  onClick,
  children,
}: {
  readonly onClick: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  return onClick === undefined ? <span>{children}</span> : <EuiLink onClick={onClick}>{children}</EuiLink>;
}
