import React, { useCallback, useMemo, useState } from 'react';
import { EuiButtonGroup, EuiFlexGroup, EuiFlexItem, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { timelineEndpoint } from '../../common/api/logs';
import { Timeline } from '../charts/timeline';
import type { Call } from '../services/call';
import { useRequest } from '../services/use_request';
import type { Instants } from '../services/time_range';
import { aroundBoth } from './around_both';
import type { Comparison } from './comparison';

interface Props {
  readonly call: Call;
  readonly comparison: Comparison;
  readonly zone: string;
  /** A person drew over a span, for the window that is looked at, or for the one it is compared with. */
  readonly onNow: (span: Instants) => void;
  readonly onBefore: (span: Instants) => void;
}

type Drawing = 'now' | 'before';

/** A timeline around both windows; drawing over it sets one of them. */
export function CompareChart({ call, comparison, zone, onNow, onBefore }: Props) {
  const { euiTheme } = useEuiTheme();
  const [drawing, setDrawing] = useState<Drawing>('before');
  const { scope, before } = comparison;
  const wide = useMemo(() => aroundBoth(scope, before), [scope, before]);
  const load = useCallback(
    (signal: AbortSignal) => call(timelineEndpoint, { scope: { ...scope, ...wide }, buckets: 120 }, signal),
    [call, scope, wide],
  );
  const { answer } = useRequest(load);
  const onSpan = (from: number, to: number) => {
    const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    if (drawing === 'now') onNow(span);
    else onBefore(span);
  };
  const text = i18n.translate('appLogs.compare.drawing', { defaultMessage: 'Drawing over the chart sets' });
  return (
    <div data-test-subj="appLogsCompareChart">
      <EuiFlexGroup gutterSize="s" responsive={false} alignItems="center">
        <EuiFlexItem grow={false}>
          <EuiText size="xs">{text}</EuiText>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButtonGroup
            buttonSize="compressed"
            legend={text}
            idSelected={drawing}
            onChange={(id) => setDrawing(id === 'now' ? 'now' : 'before')}
            options={[
              {
                id: 'before',
                label: <FormattedMessage id="appLogs.patterns.before" defaultMessage="Before" />,
              },
              { id: 'now', label: <FormattedMessage id="appLogs.patterns.now" defaultMessage="Now" /> },
            ]}
          />
        </EuiFlexItem>
      </EuiFlexGroup>
      <div style={{ height: 140 }}>
        {answer !== null && (
          <Timeline
            answer={answer}
            zone={zone}
            legend={false}
            onSpan={onSpan}
            marked={[
              {
                id: 'before',
                from: Date.parse(before.from),
                to: Date.parse(before.to),
                color: euiTheme.colors.mediumShade,
                text: i18n.translate('appLogs.patterns.before', { defaultMessage: 'Before' }),
              },
              {
                id: 'now',
                from: Date.parse(scope.from),
                to: Date.parse(scope.to),
                color: euiTheme.colors.primary,
                text: i18n.translate('appLogs.patterns.now', { defaultMessage: 'Now' }),
              },
            ]}
          />
        )}
      </div>
    </div>
  );
}
