import React from 'react';
import { EuiIcon, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { SafeText } from '../lines/safe_text';
import type { DraftReading, FieldNote } from './format_draft';
import { FormatText } from './format_text';

/** How a person's format is understood: what is wrong with it and at which attribute, or what it comes to. */
export function FormatReading({ reading }: { readonly reading: DraftReading }) {
  return (
    <div role="status" style={{ marginTop: 4 }}>
      {reading.kind === 'refused' && (
        <EuiText size="s" color="danger" data-test-subj="appLogsFormatRefused">
          <p>
            <SafeText text={`${reading.message} ${reading.action}`} />
          </p>
          {/* One that is about the whole of it has said so already. */}
          <Notes notes={reading.notes.filter((note) => note.reason !== reading.message)} />
        </EuiText>
      )}
      {reading.kind === 'formats' && (
        <>
          <EuiText size="s" data-test-subj="appLogsFormatUnderstood">
            {reading.formats.map((source) => (
              <p key={JSON.stringify(source)} style={{ marginBottom: 0 }}>
                <EuiIcon type="check" color="success" />{' '}
                <FormattedMessage
                  id="appLogs.format.understood"
                  defaultMessage="Tried first: {format}"
                  values={{ format: <FormatText source={source} /> }}
                />
              </p>
            ))}
          </EuiText>
          {reading.notes.length > 0 && (
            <EuiText size="s" color="warning" data-test-subj="appLogsFormatWarnings">
              <Notes notes={reading.notes} />
            </EuiText>
          )}
        </>
      )}
    </div>
  );
}

function Notes({ notes }: { readonly notes: readonly FieldNote[] }) {
  return notes.length === 0 ? null : (
    <ul>
      {notes.map(({ field, reason }) => (
        <li key={`${field ?? ''} ${reason}`}>
          {field !== null && (
            <>
              <code>
                <SafeText text={field} oneLine />
              </code>
              {': '}
            </>
          )}
          <SafeText text={reason} />
        </li>
      ))}
    </ul>
  );
}
