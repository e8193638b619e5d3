import React from 'react';
import { EuiCheckbox, EuiFormFieldset, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { DataStreamStatus } from '../../common/api/setup';
import { bytesText, countText } from '../services/number_format';

interface Props {
  readonly dataStreams: readonly DataStreamStatus[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (name: string) => void;
}

/** The data streams, each to be ticked by a person who wants its lines gone. */
export function RemovalStreams({ dataStreams, chosen, onToggle }: Props) {
  const prefix = useGeneratedHtmlId({ prefix: 'appLogsRemoveStream' });
  if (dataStreams.length === 0) return null;
  return (
    <EuiFormFieldset
      legend={{
        children: i18n.translate('appLogs.setup.remove.streams', {
          defaultMessage: 'Log lines stay unless their data stream is ticked',
        }),
      }}
    >
      {dataStreams.map(({ name, documents, sizeBytes }) => (
        <EuiCheckbox
          key={name}
          id={`${prefix}-${name}`}
          checked={chosen.has(name)}
          onChange={() => onToggle(name)}
          label={i18n.translate('appLogs.setup.remove.stream', {
            defaultMessage: '{name}: {documents} log lines, {size}',
            values: { name, documents: countText(documents), size: bytesText(sizeBytes) },
          })}
          data-test-subj={`appLogsRemoveStream-${name}`}
        />
      ))}
    </EuiFormFieldset>
  );
}
