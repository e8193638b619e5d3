import React from 'react';
import { EuiButton, EuiFlexGroup, EuiFlexItem, EuiFormRow, EuiSelect, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { RetentionDays, RetentionStatus } from '../../common/api/setup';
import {
  managerSentence,
  OTHER,
  retentionOfValue,
  retentionOptions,
  retentionSentence,
  retentionValue,
} from './retention_text';

interface Props {
  readonly retention: RetentionStatus;
  /** What is chosen and not yet applied; undefined when nothing is. */
  readonly chosen: RetentionDays | undefined;
  readonly mayChange: boolean;
  /** False before the first setup, which takes the choice along. */
  readonly installed: boolean;
  readonly onChoose: (days: RetentionDays) => void;
  readonly onApply: () => void;
}

/** How long log lines stay, who deletes them, and another choice. */
export function RetentionPanel({ retention, chosen, mayChange, installed, onChoose, onApply }: Props) {
  const manager = managerSentence(retention);
  const managed = retention.managedBy !== 'none';
  const { days, other } = retention;
  const changed = chosen !== undefined && (chosen !== days || other !== undefined);
  const now = other === undefined ? retentionValue(days) : OTHER;
  return (
    <>
      <EuiText size="s" data-test-subj="appLogsRetention">
        <p>
          {retentionSentence(retention)} {manager}
        </p>
      </EuiText>
      {managed && mayChange && (
        <EuiFlexGroup gutterSize="s" alignItems="flexEnd" responsive={false} wrap style={{ marginTop: 4 }}>
          <EuiFlexItem grow={false}>
            <EuiFormRow
              label={i18n.translate('appLogs.setup.retention.label', {
                defaultMessage: 'Keep log lines for',
              })}
            >
              <EuiSelect
                options={retentionOptions(other)}
                value={chosen === undefined ? now : retentionValue(chosen)}
                onChange={(event) => onChoose(retentionOfValue(event.target.value))}
                data-test-subj="appLogsRetentionSelect"
              />
            </EuiFormRow>
          </EuiFlexItem>
          {installed && (
            <EuiFlexItem grow={false}>
              <EuiButton isDisabled={!changed} onClick={onApply} data-test-subj="appLogsRetentionApply">
                <FormattedMessage id="appLogs.setup.retention.apply" defaultMessage="Change retention…" />
              </EuiButton>
            </EuiFlexItem>
          )}
        </EuiFlexGroup>
      )}
    </>
  );
}
