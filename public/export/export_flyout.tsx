import React, { useState } from 'react';
import { EuiButton, EuiButtonEmpty, EuiCallOut, EuiFlexGroup, EuiFlexItem, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { LogScope } from '../../common/api/logs';
import { FlyoutFrame } from '../flyouts/flyout_frame';
import { FailurePrompt } from '../services/failure_prompt';
import { useServices } from '../services/services_context';
import type { ViewState } from '../services/view_state';
import { ExportForm, type ExportChoice } from './export_form';
import { csvFields, exportName } from './export_name';
import { ExportResult } from './export_result';
import { ExportRunning } from './export_running';
import { ExportSubject } from './export_subject';
import { useExport } from './use_export';

interface Props {
  /** What is exported: exactly the lines that the page shows, as it was when this opened. */
  readonly scope: LogScope;
  readonly view: ViewState;
  /** Lines in the scope; null when nobody has counted them. */
  readonly total: number | null;
  /** IANA zone of the page's times. */
  readonly zone: string;
  readonly onClose: () => void;
}

/** Takes the lines away as a file. Closing it cancels an export under way. */
export default function ExportFlyout({ scope, view, total, zone, onClose }: Props) {
  const { callStream } = useServices();
  const [choice, setChoice] = useState<ExportChoice>({ format: 'text', order: 'oldest' });
  // A refresh of the page must not change what is being exported.
  const [subject] = useState({ scope, view, total });
  const { state, start, cancel, reset } = useExport(callStream);
  const begin = () =>
    start(
      {
        scope: subject.scope,
        ...choice,
        ...(choice.format === 'csv' ? { fields: csvFields(subject.view.columns) } : {}),
      },
      exportName(subject.scope, choice.format, zone),
    );
  const idle = state.kind === 'choosing' || state.kind === 'cancelled';
  return (
    <FlyoutFrame
      title={<FormattedMessage id="appLogs.export.title" defaultMessage="Export lines" />}
      titleSize="m"
      size="s"
      maxWidth={560}
      testSubject="appLogsExportFlyout"
      onClose={onClose}
      footer={
        <EuiFlexGroup justifyContent="spaceBetween" responsive={false}>
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty onClick={onClose} data-test-subj="appLogsExportClose">
              <FormattedMessage id="appLogs.export.close" defaultMessage="Close" />
            </EuiButtonEmpty>
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            {idle ? (
              <EuiButton
                fill
                iconType="exportAction"
                onClick={begin}
                isDisabled={total === 0}
                data-test-subj="appLogsExportStart"
              >
                <FormattedMessage id="appLogs.export.start" defaultMessage="Export" />
              </EuiButton>
            ) : (
              state.kind !== 'running' && (
                <EuiButton onClick={reset} data-test-subj="appLogsExportAgain">
                  <FormattedMessage id="appLogs.export.another" defaultMessage="Export once more" />
                </EuiButton>
              )
            )}
          </EuiFlexItem>
        </EuiFlexGroup>
      }
    >
      <ExportSubject {...subject} zone={zone} />
      <EuiSpacer size="l" />
      <div aria-live="polite">
        {state.kind === 'cancelled' && (
          <>
            <EuiCallOut
              size="s"
              iconType="iInCircle"
              title={i18n.translate('appLogs.export.cancelled', {
                defaultMessage: 'Cancelled; nothing was saved',
              })}
              data-test-subj="appLogsExportCancelled"
            />
            <EuiSpacer size="m" />
          </>
        )}
        {state.kind === 'saved' && <ExportResult name={state.name} saved={state.saved} />}
      </div>
      {idle && <ExportForm choice={choice} onChange={setChoice} />}
      {state.kind === 'running' && <ExportRunning progress={state.progress} onCancel={cancel} />}
      {state.kind === 'failed' && (
        <FailurePrompt
          failure={state.failure}
          onRetry={begin}
          title={i18n.translate('appLogs.export.failed', {
            defaultMessage: 'Nothing was saved',
          })}
          testSubject="appLogsExportFailed"
        />
      )}
    </FlyoutFrame>
  );
}
