import React, { type ReactNode } from 'react';
import { EuiButton, EuiButtonEmpty, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { FixControl } from './use_fix';

interface Props {
  readonly control: FixControl;
  readonly formId: string;
  readonly disabled: boolean;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** What can be done at each step of a fix. */
export function FixActions({ control, formId, disabled, onBack, onClose }: Props) {
  const close = (
    <EuiButtonEmpty onClick={onClose} data-test-subj="appLogsFixClose">
      <FormattedMessage id="appLogs.fix.close" defaultMessage="Close" />
    </EuiButtonEmpty>
  );
  switch (control.state.step) {
    case 'form':
      return (
        <Row
          left={close}
          right={
            <EuiButton
              fill
              type="submit"
              form={formId}
              isDisabled={disabled}
              data-test-subj="appLogsFixStart"
            >
              <FormattedMessage id="appLogs.fix.start" defaultMessage="Save and read the lines again" />
            </EuiButton>
          }
        />
      );
    case 'saving':
    case 'running':
      return (
        <Row
          left={
            <EuiButtonEmpty color="danger" onClick={control.cancel} data-test-subj="appLogsFixCancel">
              <FormattedMessage id="appLogs.fix.cancel" defaultMessage="Cancel" />
            </EuiButtonEmpty>
          }
        />
      );
    case 'stopped':
      return (
        <Row
          left={
            <EuiButtonEmpty onClick={onBack} data-test-subj="appLogsFixBack">
              <FormattedMessage id="appLogs.fix.back" defaultMessage="Back to the settings" />
            </EuiButtonEmpty>
          }
          right={
            <EuiButton fill onClick={control.resume} data-test-subj="appLogsFixResume">
              <FormattedMessage id="appLogs.fix.resume" defaultMessage="Go on" />
            </EuiButton>
          }
        />
      );
    case 'unsaved':
    case 'done':
      return <Row left={close} />;
  }
}

function Row({ left, right }: { readonly left: ReactNode; readonly right?: ReactNode }) {
  return (
    <EuiFlexGroup justifyContent="spaceBetween" responsive={false} wrap gutterSize="s">
      <EuiFlexItem grow={false}>{left}</EuiFlexItem>
      {right !== undefined && <EuiFlexItem grow={false}>{right}</EuiFlexItem>}
    </EuiFlexGroup>
  );
}
