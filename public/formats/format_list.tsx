import React from 'react';
import { EuiButtonIcon, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { FormatSource } from '../../common/formats/compile/format_source';
import { FormatText } from './format_text';

interface Props {
  /** Whose formats they are. */
  readonly service: string;
  readonly formats: readonly FormatSource[];
  readonly onEdit: (source: FormatSource) => void;
  readonly onRemove: (source: FormatSource) => void;
}

/** The formats that a service has beside those that App Logs knows. */
export function FormatList({ service, formats, onEdit, onRemove }: Props) {
  if (formats.length === 0) return null;
  return (
    <div data-test-subj="appLogsFormatList">
      <EuiText size="xs">
        <strong>
          {i18n.translate('appLogs.format.list', {
            defaultMessage: 'Formats of {service}',
            values: { service },
          })}
        </strong>
      </EuiText>
      {formats.map((source) => (
        <EuiFlexGroup
          key={JSON.stringify(source)}
          gutterSize="xs"
          alignItems="center"
          responsive={false}
          data-test-subj="appLogsFormatListed"
        >
          <EuiFlexItem>
            <EuiText size="s">
              <FormatText source={source} />
            </EuiText>
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiButtonIcon
              iconType="pencil"
              aria-label={i18n.translate('appLogs.format.edit', {
                defaultMessage: 'Change the format {format}',
                values: { format: source.format },
              })}
              onClick={() => onEdit(source)}
              data-test-subj="appLogsFormatEdit"
            />
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiButtonIcon
              iconType="cross"
              color="danger"
              aria-label={i18n.translate('appLogs.format.remove', {
                defaultMessage: 'Do not use the format {format}',
                values: { format: source.format },
              })}
              onClick={() => onRemove(source)}
              data-test-subj="appLogsFormatRemove"
            />
          </EuiFlexItem>
        </EuiFlexGroup>
      ))}
    </div>
  );
}
