import React, { memo } from 'react';
import { EuiScreenReaderOnly } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { sentenceTime } from '../services/time_format';
import type { TimelineData } from './timeline_data';

interface Props {
  readonly data: TimelineData;
  readonly zone: string;
}

/** What the timeline draws, as a table: for screen readers, and for whoever wants to check the numbers. */
export const TimelineTable = memo(function TimelineTable({ data, zone }: Props) {
  return (
    // The table is hidden by a box around it: a table ignores a height, and would make the page scroll.
    <EuiScreenReaderOnly>
      <div>
        <table data-test-subj="appLogsTimelineTable">
          <caption>
            <FormattedMessage id="appLogs.timeline.table" defaultMessage="Log lines over time, by level" />
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="appLogs.timeline.table.time" defaultMessage="From" />
              </th>
              {data.levels.map((level) => (
                <th scope="col" key={level.level} data-level={level.level}>
                  {level.level}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.time} data-time={row.time}>
                <th scope="row">{sentenceTime(row.time, zone)}</th>
                {data.levels.map((level, column) => (
                  <td key={level.level} data-level={level.level}>
                    {row.counts[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </EuiScreenReaderOnly>
  );
});
