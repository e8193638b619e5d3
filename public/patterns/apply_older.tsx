import React, { useEffect } from 'react';
import { EuiButton, EuiButtonEmpty, EuiSpacer, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { FixProgress } from '../fix/fix_progress';
import { useFix, type FixControl } from '../fix/use_fix';
import { useServices } from '../services/services_context';

interface Props {
  readonly service: string;
  readonly namespace: string;
  /** All older lines, or a part of them, have been read again. A stable function. */
  readonly onApplied: () => void;
}

/** Reads the lines of a service again, so that rules as they are saved now apply to older ones too; with progress. */
export function ApplyOlder({ service, namespace, onApplied }: Props) {
  const { call } = useServices();
  const control = useFix(call);
  const { state } = control;
  const ended = (state.step === 'done' || state.step === 'stopped') && state.progress !== null;
  useEffect(() => {
    if (ended) onApplied();
  }, [ended, onApplied]);
  const start = () =>
    control.start({ selection: { service, namespace }, timezone: null, service: null, settings: null });
  if (state.step === 'form' || state.step === 'unsaved') {
    return (
      <EuiText size="s">
        <p>
          <FormattedMessage
            id="appLogs.rules.olderHint"
            defaultMessage="The rules apply to lines from now on. Older lines of {service} keep what they have until they are read again, which takes a while and loses none."
            values={{ service }}
          />
        </p>
        <EuiButton size="s" iconType="refresh" onClick={start} data-test-subj="appLogsRulesApply">
          <FormattedMessage id="appLogs.rules.apply" defaultMessage="Apply to older lines" />
        </EuiButton>
      </EuiText>
    );
  }
  return (
    <div data-test-subj="appLogsRulesApplying">
      <FixProgress state={state} />
      <EuiSpacer size="s" />
      <Steps control={control} />
    </div>
  );
}

function Steps({ control }: { readonly control: FixControl }) {
  const { step } = control.state;
  if (step === 'running' || step === 'saving') {
    return (
      <EuiButtonEmpty size="s" color="danger" onClick={control.cancel} data-test-subj="appLogsRulesCancel">
        <FormattedMessage id="appLogs.fix.cancel" defaultMessage="Cancel" />
      </EuiButtonEmpty>
    );
  }
  if (step !== 'stopped') return null;
  return (
    <EuiButton size="s" onClick={control.resume} data-test-subj="appLogsRulesResume">
      <FormattedMessage id="appLogs.fix.resume" defaultMessage="Go on" />
    </EuiButton>
  );
}
