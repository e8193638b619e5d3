import React from 'react';
import { EuiButtonEmpty, EuiLoadingSpinner, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { FailurePrompt } from '../services/failure_prompt';
import type { LinesState } from './use_line_window';
import type { LaneState } from './use_lane';
import { hasNewer, hasOlder } from './window/line_window';

interface Props {
  readonly lines: LinesState;
}

/** The foot of the lines: more is coming, could not come, or this was all. */
export function OlderEnd({ lines: { window, rows, older, retry } }: Props) {
  if (window === null) return null;
  if (older.failure !== null) {
    return (
      <FailurePrompt
        compact
        failure={older.failure}
        onRetry={retry}
        testSubject="appLogsOlderFailed"
        title={i18n.translate('appLogs.lines.olderFailed', {
          defaultMessage: 'Older lines could not be loaded',
        })}
      />
    );
  }
  if (hasOlder(window)) return <Coming state={older} />;
  return (
    <EuiText
      size="xs"
      color="subdued"
      textAlign="center"
      data-test-subj="appLogsLinesEnd"
      style={{ padding: 8 }}
    >
      <FormattedMessage
        id="appLogs.lines.end"
        defaultMessage="{count} lines: these are all in this range"
        values={{ count: new Intl.NumberFormat(i18n.getLocale()).format(rows.stubs.length) }}
      />
    </EuiText>
  );
}

/** Above the lines, where they do not begin with the newest: what is loading or failed, and the way to the newest. */
export function NewerEnd({ lines: { window, newer, retry, openNewest } }: Props) {
  if (window === null || !hasNewer(window)) return null;
  return (
    <div className="appLogsNotice" data-test-subj="appLogsNewerEnd">
      {newer.failure !== null ? (
        <FailurePrompt
          compact
          failure={newer.failure}
          onRetry={retry}
          testSubject="appLogsNewerFailed"
          title={i18n.translate('appLogs.lines.newerFailed', {
            defaultMessage: 'Newer lines could not be loaded',
          })}
        />
      ) : (
        <>
          <EuiText size="xs" color="subdued">
            {newer.slow ? (
              <FormattedMessage
                id="appLogs.lines.newerSlow"
                defaultMessage="Still waiting for newer lines."
              />
            ) : (
              <FormattedMessage id="appLogs.lines.notNewest" defaultMessage="There are newer lines." />
            )}
          </EuiText>
          <EuiButtonEmpty
            size="xs"
            iconType="sortUp"
            onClick={openNewest}
            data-test-subj="appLogsJumpToNewest"
          >
            <FormattedMessage id="appLogs.lines.jumpToNewest" defaultMessage="Jump to newest" />
          </EuiButtonEmpty>
        </>
      )}
    </div>
  );
}

/** Lines in the midst that could not be read again. */
export function AgainFailed({ lines: { again, retry } }: Props) {
  if (again.failure === null) return null;
  return (
    <FailurePrompt
      compact
      failure={again.failure}
      onRetry={retry}
      testSubject="appLogsAgainFailed"
      title={i18n.translate('appLogs.lines.againFailed', {
        defaultMessage: 'Lines that were shown before could not be loaded again',
      })}
    />
  );
}

function Coming({ state }: { readonly state: LaneState }) {
  return (
    <div style={{ padding: 8, textAlign: 'center' }}>
      <EuiLoadingSpinner size="m" />
      {state.slow && (
        <EuiText size="xs" color="subdued" data-test-subj="appLogsOlderSlow">
          <FormattedMessage id="appLogs.lines.olderSlow" defaultMessage="Still waiting for older lines." />
        </EuiText>
      )}
    </div>
  );
}
