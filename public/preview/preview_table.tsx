import React from 'react';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { severityOf } from '../../common/levels';
import type { Preview, PreviewEvent } from '../../common/api/preview';
import { LevelBadge } from '../charts/level_badge';
import { SafeText } from '../lines/safe_text';
import { cutText } from '../lines/visible_text';
import { lineTime } from '../services/time_format';
import { formatName } from './preview_numbers';

/** More than a row is wide. */
const ROW_CHARACTERS = 500;

interface Props {
  readonly preview: Preview;
  /** IANA zone in which times are shown. */
  readonly zone: string;
  /** A newer preview is under way. */
  readonly old: boolean;
}

/** Columns that say something of these events; the message takes their room where they do not. */
interface Columns {
  readonly logger: boolean;
  /** Of a single format the summary says which it is. */
  readonly format: boolean;
}

/** The first events as they will be indexed. */
export function PreviewTable({ preview, zone, old }: Props) {
  const columns = {
    logger: preview.events.some(({ logger }) => logger !== null),
    format: preview.formats.length > 1,
  };
  return (
    <div
      className={`appLogsPreview__scroll eui-scrollBar${old ? ' appLogsPreview__scroll--old' : ''}`}
      tabIndex={0}
      role="region"
      aria-busy={old}
      aria-label={i18n.translate('appLogs.preview.label', { defaultMessage: 'Preview of the first events' })}
    >
      <table className="appLogsPreview__table" data-test-subj="appLogsPreviewTable">
        <thead>
          <tr>
            <th scope="col" className="appLogsPreview__time">
              <FormattedMessage
                id="appLogs.preview.time"
                defaultMessage="Time ({zone})"
                values={{ zone: zone.replaceAll('_', ' ') }}
              />
            </th>
            <th scope="col" className="appLogsPreview__level">
              <span className="appLogsPreview__levelTitle">
                <FormattedMessage id="appLogs.preview.level" defaultMessage="Level" />
              </span>
            </th>
            {columns.logger && (
              <th scope="col" className="appLogsPreview__logger">
                <FormattedMessage id="appLogs.preview.logger" defaultMessage="Logger" />
              </th>
            )}
            <th scope="col">
              <FormattedMessage id="appLogs.preview.message" defaultMessage="Message" />
            </th>
            {columns.format && (
              <th scope="col" className="appLogsPreview__formatName">
                <FormattedMessage id="appLogs.preview.format" defaultMessage="Format" />
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {preview.events.map((event, position) => (
            <PreviewRow
              key={position}
              event={event}
              zone={zone}
              columns={columns}
              format={event.format === null ? null : formatName(preview, event.format)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly event: PreviewEvent;
  readonly zone: string;
  readonly columns: Columns;
  readonly format: string | null;
}

function PreviewRow({ event, zone, columns, format }: RowProps) {
  const message = cutText(event.message, ROW_CHARACTERS);
  return (
    <tr data-test-subj="appLogsPreviewEvent" data-unparsed={event.reason !== null}>
      <td className="appLogsPreview__time" data-test-subj="appLogsPreviewTime">
        {lineTime(event.time, zone)}
        {event.timeFrom !== null && <AssumedMark from={event.timeFrom} />}
      </td>
      <td className="appLogsPreview__level" data-test-subj="appLogsPreviewLevel">
        <LevelBadge
          level={event.level}
          severity={event.severity ?? (event.level === null ? 0 : severityOf(event.level))}
        />
      </td>
      {columns.logger && (
        <td className="appLogsPreview__logger" data-test-subj="appLogsPreviewLogger">
          <span className="appLogsPreview__cell" title={event.logger ?? undefined}>
            {event.logger !== null && <SafeText text={event.logger} oneLine />}
          </span>
        </td>
      )}
      <td className="appLogsPreview__message" data-test-subj="appLogsPreviewMessage">
        <span className="appLogsPreview__cell">
          <SafeText text={message.text} oneLine />
          {message.cut && '…'}
          {event.errorType !== null && (
            <span className="appLogsPreview__error">
              {' '}
              <SafeText text={event.errorType} oneLine />
            </span>
          )}
        </span>
        {event.reason !== null && (
          <span className="appLogsPreview__reason" data-test-subj="appLogsPreviewReason">
            <FormattedMessage
              id="appLogs.preview.notRead"
              defaultMessage="Not read: {reason}"
              values={{ reason: <SafeText text={event.reason} oneLine /> }}
            />
          </span>
        )}
      </td>
      {columns.format && (
        <td className="appLogsPreview__formatName">
          <span className="appLogsPreview__cell" title={format ?? undefined}>
            {format !== null && <SafeText text={format} oneLine />}
          </span>
        </td>
      )}
    </tr>
  );
}

function AssumedMark({ from }: { readonly from: string }) {
  const reason = assumedReason(from);
  return (
    <abbr title={reason} aria-label={reason} data-test-subj="appLogsPreviewAssumed">
      {' ≈'}
    </abbr>
  );
}

function assumedReason(from: string): string {
  switch (from) {
    case 'previous':
      return i18n.translate('appLogs.preview.fromPrevious', {
        defaultMessage: 'This event has no time of its own: it has that of the event before.',
      });
    case 'file_date':
      return i18n.translate('appLogs.preview.fromFileDate', {
        defaultMessage: 'This event says no day: it is on the day of its file.',
      });
    default:
      return i18n.translate('appLogs.preview.fromReceived', {
        defaultMessage: 'This event has no time of its own: it has the time of the import.',
      });
  }
}
