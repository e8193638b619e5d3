import React from 'react';
import { EuiCallOut, EuiProgress, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { ReparseProgress } from '../../common/api/reparse';
import { countText } from '../services/number_format';
import type { FixState } from './fix_state';

type Props = { readonly state: Extract<FixState, { step: 'saving' | 'running' | 'stopped' | 'done' }> };

/** How far the reading again is, what came of it, and why it stopped. */
export function FixProgress({ state }: Props) {
  const progress = state.step === 'saving' ? null : state.progress;
  return (
    <>
      {state.step === 'stopped' && (
        <>
          <EuiCallOut
            color={state.failure === null ? 'primary' : 'danger'}
            iconType={state.failure === null ? 'pause' : 'error'}
            role="alert"
            data-test-subj="appLogsFixStopped"
            title={
              state.failure === null
                ? i18n.translate('appLogs.fix.cancelled', { defaultMessage: 'Cancelled' })
                : i18n.translate('appLogs.fix.failed', { defaultMessage: 'It stopped before the end' })
            }
          >
            <EuiText size="s">
              {state.failure !== null && (
                <p style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
                  {state.failure.message} {state.failure.action}
                </p>
              )}
              <p>
                <FormattedMessage
                  id="appLogs.fix.goOnHint"
                  defaultMessage="No line is lost. Going on does the rest; what is done is not done twice."
                />
              </p>
            </EuiText>
          </EuiCallOut>
          <EuiSpacer size="m" />
        </>
      )}
      {state.step === 'done' ? (
        <EuiCallOut
          color="success"
          iconType="check"
          role="status"
          data-test-subj="appLogsFixDone"
          title={i18n.translate('appLogs.fix.done', { defaultMessage: 'All lines are read again' })}
        />
      ) : (
        <EuiProgress
          {...(progress === null || progress.total === 0
            ? {}
            : { value: progress.read, max: progress.total })}
          size="m"
          label={progress === null ? preparing() : readText(progress)}
          data-test-subj="appLogsFixProgress"
        />
      )}
      {progress !== null && (
        <>
          <EuiSpacer size="s" />
          <Counts progress={progress} />
        </>
      )}
    </>
  );
}

function Counts({ progress }: { readonly progress: ReparseProgress }) {
  const { read, written, replaced, removed, reasons } = progress;
  return (
    <EuiText size="s" aria-live="polite" data-test-subj="appLogsFixCounts">
      <p>
        <FormattedMessage
          id="appLogs.fix.counts"
          defaultMessage="{read} read back, {written} new, {replaced} replaced, {removed} removed."
          values={{
            read: countText(read),
            written: countText(written),
            replaced: countText(replaced),
            removed: countText(removed),
          }}
        />
      </p>
      {reasons.length > 0 && (
        <ul className="euiTextColor-danger" data-test-subj="appLogsFixReasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </EuiText>
  );
}

function readText({ read, total }: ReparseProgress): string {
  return i18n.translate('appLogs.fix.read', {
    defaultMessage: '{read} of {total} lines',
    values: { read: countText(read), total: countText(total) },
  });
}

const preparing = () => i18n.translate('appLogs.import.preparing', { defaultMessage: 'Preparing…' });
