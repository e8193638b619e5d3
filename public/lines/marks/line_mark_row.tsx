import React from 'react';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { intervalText } from '../../services/time_format';
import type { LineMark } from './line_marks';

interface Props extends LineMark {
  readonly zone: string;
}

/** What stands between two lines: that nothing was written for long, and that another day begins. */
export function LineMarkRow({ day, gapMs, zone }: Props) {
  return (
    <>
      {gapMs !== null && (
        <div className="appLogsLineMark appLogsLineMark--gap" data-test-subj="appLogsLineGap">
          <FormattedMessage
            id="appLogs.lines.gap"
            defaultMessage="… {duration} without a line"
            values={{ duration: intervalText(gapMs) }}
          />
        </div>
      )}
      {day !== null && (
        <div className="appLogsLineMark" data-test-subj="appLogsLineDay">
          {new Intl.DateTimeFormat(i18n.getLocale(), { dateStyle: 'full', timeZone: zone }).format(day)}
        </div>
      )}
    </>
  );
}
