import React from 'react';
import { EuiLoadingChart, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';

interface Props {
  readonly loading: boolean;
  readonly slow: boolean;
  /** Why the counts may be too low. */
  readonly partial: string | null;
  readonly empty: boolean;
  /** Width of a bar, for people; null when nothing is drawn. */
  readonly interval: string | null;
}

/** What there is to say about the timeline: loading, slow, partial, empty, and how wide a bar is. */
export function ChartNote({ loading, slow, partial, empty, interval }: Props) {
  if (loading && !slow) {
    return (
      <div className="appLogsCharts__note">
        <EuiLoadingChart size="l" />
      </div>
    );
  }
  return (
    <EuiText
      size="xs"
      color={partial === null ? 'default' : 'warning'}
      className={empty || loading ? 'appLogsCharts__note' : 'appLogsCharts__caption'}
    >
      {slow ? (
        <span data-test-subj="appLogsTimelineSlow">
          <FormattedMessage
            id="appLogs.timeline.slow"
            defaultMessage="The counts are taking longer than usual…"
          />
        </span>
      ) : partial !== null ? (
        <span data-test-subj="appLogsTimelinePartial">
          <FormattedMessage
            id="appLogs.timeline.partial"
            defaultMessage="These counts are incomplete: {reason}"
            values={{ reason: partial }}
          />
        </span>
      ) : empty ? (
        <FormattedMessage id="appLogs.timeline.empty" defaultMessage="No lines to count" />
      ) : (
        interval !== null && (
          <FormattedMessage
            id="appLogs.timeline.interval"
            defaultMessage="One bar: {interval}. Draw over the chart to zoom in."
            values={{ interval }}
          />
        )
      )}
    </EuiText>
  );
}
