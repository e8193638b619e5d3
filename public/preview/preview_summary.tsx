import React, { type ReactNode } from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { Preview } from '../../common/api/preview';
import { SafeText } from '../lines/safe_text';
import { countText } from '../services/number_format';
import { assumedTimes, readCount } from './preview_numbers';

/** Formats that are named; a file with more of them is told by the table. */
const NAMED = 3;

/** How much of the beginning was read, as what, and whose times are not their own. */
export function PreviewSummary({ preview }: { readonly preview: Preview }) {
  const { looked, unparsed } = preview;
  const read = readCount(preview);
  if (looked === 0) {
    return (
      <EuiText size="s" color="subdued" data-test-subj="appLogsPreviewSummary">
        <p>
          <FormattedMessage id="appLogs.preview.nothing" defaultMessage="There is no event in this text." />
        </p>
      </EuiText>
    );
  }
  return (
    <EuiText size="s" data-test-subj="appLogsPreviewSummary" aria-live="polite">
      <p style={{ marginBottom: 0, overflowWrap: 'anywhere' }}>
        {read === 0 ? (
          <FormattedMessage
            id="appLogs.preview.noneRead"
            defaultMessage="None of the first {looked, plural, one {# event} other {# events}} has a format that App Logs knows."
            values={{ looked }}
          />
        ) : (
          <>
            <FormattedMessage
              id="appLogs.preview.read"
              defaultMessage="{read} of {looked} events read as {formats}"
              values={{
                read: countText(read),
                looked: countText(looked),
                formats: <FormatNames preview={preview} />,
              }}
            />
            {unparsed > 0 && (
              <FormattedMessage
                id="appLogs.preview.unread"
                defaultMessage="; {unparsed} not read"
                values={{ unparsed: countText(unparsed) }}
              />
            )}
          </>
        )}
      </p>
      <AssumedCounts preview={preview} />
    </EuiText>
  );
}

function FormatNames({ preview }: { readonly preview: Preview }) {
  const { formats } = preview;
  const named = formats.slice(0, NAMED);
  const rest = formats.length - named.length;
  return (
    <>
      {named.map(({ id, format, events }, position) => (
        <React.Fragment key={id}>
          {position > 0 && ', '}
          <code>
            <SafeText text={format} oneLine />
          </code>
          {formats.length > 1 && ` (${countText(events)})`}
        </React.Fragment>
      ))}
      {rest > 0 && (
        <>
          {' '}
          <FormattedMessage
            id="appLogs.preview.moreFormats"
            defaultMessage="and {rest, plural, one {# other format} other {# other formats}}"
            values={{ rest }}
          />
        </>
      )}
    </>
  );
}

function AssumedCounts({ preview }: { readonly preview: Preview }) {
  const { previous, received, day } = assumedTimes(preview);
  const notes: ReactNode[] = [];
  if (previous > 0)
    notes.push(
      <FormattedMessage
        key="previous"
        id="appLogs.preview.previousTimes"
        defaultMessage="{previous, plural, one {# event has} other {# events have}} the time of the event before."
        values={{ previous }}
      />,
    );
  if (received > 0)
    notes.push(
      <FormattedMessage
        key="received"
        id="appLogs.preview.receivedTimes"
        defaultMessage="{received, plural, one {# event has} other {# events have}} the time of the import."
        values={{ received }}
      />,
    );
  if (day > 0)
    notes.push(
      <FormattedMessage
        key="day"
        id="appLogs.preview.fileDates"
        defaultMessage="{day, plural, one {# event says} other {# events say}} no day and {day, plural, one {is} other {are}} on the day of the file."
        values={{ day }}
      />,
    );
  return notes.length === 0 ? null : (
    <p data-test-subj="appLogsPreviewAssumedCounts">
      {notes.map((note, position) => (
        <React.Fragment key={position}>
          {position > 0 && ' '}
          {note}
        </React.Fragment>
      ))}
    </p>
  );
}
