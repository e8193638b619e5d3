import React from 'react';
import { EuiCallOut, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { SafeText } from '../lines/safe_text';
import { bytesText, countText } from '../services/number_format';
import type { SavedExport } from './save_export';

interface Props {
  readonly name: string;
  readonly saved: SavedExport;
}

/** What was saved, and what is to be known about it. */
export function ExportResult({ name, saved }: Props) {
  const { begin, end, bytes } = saved;
  const values = { lines: countText(end.lines), total: countText(end.total), bytes: bytesText(bytes) };
  return (
    <EuiCallOut
      color={end.truncated ? 'warning' : 'success'}
      iconType={end.truncated ? 'warning' : 'check'}
      title={
        end.truncated
          ? i18n.translate('appLogs.export.truncated', {
              defaultMessage: 'Saved the first {lines} of {total} lines',
              values,
            })
          : i18n.translate('appLogs.export.saved', {
              defaultMessage: 'Saved {count, plural, one {# line} other {# lines}}, {bytes}',
              values: { count: end.lines, bytes: values.bytes },
            })
      }
      data-test-subj={end.truncated ? 'appLogsExportTruncated' : 'appLogsExportSaved'}
    >
      <EuiText size="s">
        <p style={{ overflowWrap: 'anywhere' }}>
          <strong>
            <SafeText text={name} />
          </strong>
        </p>
        {end.truncated && (
          <p>
            <FormattedMessage
              id="appLogs.export.truncated.action"
              defaultMessage="One export holds no more. Export the rest with another time range."
            />
          </p>
        )}
        {begin.file !== null && end.whole && (
          <p data-test-subj="appLogsExportWhole">
            <FormattedMessage
              id="appLogs.export.whole"
              defaultMessage="It is the whole file {file}, byte by byte as it was imported ({encoding})."
              values={{ file: <SafeText text={begin.file} />, encoding: begin.encoding }}
            />
          </p>
        )}
        {begin.mixed && (
          <p>
            <FormattedMessage
              id="appLogs.export.mixed"
              defaultMessage="The lines come from files in several encodings, so they were written as UTF-8."
            />
          </p>
        )}
        {end.rebuilt > 0 && (
          <p>
            <FormattedMessage
              id="appLogs.export.rebuilt"
              defaultMessage="Of {count} lines the original text is not kept: their messages were written."
              values={{ count: countText(end.rebuilt) }}
            />
          </p>
        )}
        {!begin.frozen && (
          <p>
            <FormattedMessage
              id="appLogs.export.notFrozen"
              defaultMessage="The search engine could not hold its state: lines that came in meanwhile may be among them."
            />
          </p>
        )}
      </EuiText>
    </EuiCallOut>
  );
}
