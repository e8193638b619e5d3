import React from 'react';
import { EuiCallOut, EuiLink } from '@elastic/eui';
import type { TimeRange } from '@kbn/es-query';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { sentenceTime } from '../services/time_format';
import { DEFAULT_TIME } from '../services/view_state';
import { brokenPartName } from './broken_part_name';
import type { Opening } from './use_opening';

interface Props {
  readonly opening: Opening;
  readonly time: TimeRange;
  readonly zone: string;
  readonly onDismiss: () => void;
  readonly onTime: (changes: { time: TimeRange }) => void;
}

/** The notice about a range is over as soon as somebody chooses another. */
function isShown(widenedTo: TimeRange | null, time: TimeRange): boolean {
  return widenedTo !== null && widenedTo.from === time.from && widenedTo.to === time.to;
}

/** Says, once, what was not as asked when the page opened. */
export function OpeningNotice({ opening, time, zone, onDismiss, onTime }: Props) {
  return (
    <>
      {opening.broken.length > 0 && (
        <EuiCallOut
          size="s"
          color="warning"
          iconType="warning"
          onDismiss={onDismiss}
          data-test-subj="appLogsUrlNotice"
          title={i18n.translate('appLogs.opening.broken', {
            defaultMessage:
              'This link could not be read completely ({parts}); the default is shown for that.',
            values: { parts: opening.broken.map(brokenPartName).join(', ') },
          })}
        />
      )}
      {isShown(opening.widenedTo, time) && (
        <EuiCallOut
          size="s"
          iconType="clock"
          onDismiss={onDismiss}
          data-test-subj="appLogsWidenedNotice"
          title={
            <FormattedMessage
              id="appLogs.opening.widened"
              defaultMessage="Nothing was logged in the last 15 minutes, so all data is shown: {from} to {to}. {back}"
              values={{
                from: sentenceTime(time.from, zone),
                to: sentenceTime(time.to, zone),
                back: (
                  <EuiLink
                    onClick={() => {
                      onDismiss();
                      onTime({ time: DEFAULT_TIME });
                    }}
                  >
                    <FormattedMessage
                      id="appLogs.opening.back"
                      defaultMessage="Show the last 15 minutes anyway"
                    />
                  </EuiLink>
                ),
              }}
            />
          }
        />
      )}
    </>
  );
}
