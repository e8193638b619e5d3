import React, { useMemo } from 'react';
import {
  EuiBasicTable,
  EuiButton,
  EuiCallOut,
  EuiFlexGroup,
  EuiFlexItem,
  EuiIcon,
  EuiLoadingSpinner,
  EuiSpacer,
  EuiText,
  type EuiBasicTableColumn,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { LogLine } from '../../common/api/logs';
import { SafeText } from '../lines/safe_text';
import { lineTimeFormat } from '../services/line_time_format';
import { useServices } from '../services/services_context';
import { displayZone } from '../services/settings';
import { lineTime } from '../services/time_format';
import type { Arrivals } from './arrivals';

interface Props {
  readonly service: string;
  readonly arrivals: Arrivals;
  readonly onShow: () => void;
}

/** Waits for the first record; then the lines, as they come. */
export function ArrivalStep({ service, arrivals, onShow }: Props) {
  const { lines, count, failure } = arrivals;
  const received = count > 0;
  return (
    <>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
        <EuiFlexItem grow={false}>
          {received ? <EuiIcon type="check" color="success" /> : <EuiLoadingSpinner size="m" />}
        </EuiFlexItem>
        <EuiFlexItem>
          <EuiText size="s" data-test-subj={received ? 'appLogsReceived' : 'appLogsWaiting'}>
            <p role="status">
              <Progress service={service} arrivals={arrivals} />
            </p>
          </EuiText>
        </EuiFlexItem>
        {received && (
          <EuiFlexItem grow={false}>
            <EuiButton fill size="s" onClick={onShow} data-test-subj="appLogsShowReceived">
              <FormattedMessage id="appLogs.addData.show" defaultMessage="Show and follow them" />
            </EuiButton>
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
      {failure !== null && (
        <>
          <EuiSpacer size="s" />
          <EuiCallOut
            size="s"
            color="warning"
            iconType="warning"
            role="alert"
            title={i18n.translate('appLogs.addData.askFailed', {
              defaultMessage: 'It could not be asked for; it is tried again',
            })}
            data-test-subj="appLogsArrivalFailure"
          >
            <EuiText size="s">
              <p style={{ overflowWrap: 'anywhere' }}>
                {failure.message} {failure.action}
              </p>
            </EuiText>
          </EuiCallOut>
        </>
      )}
      {received && (
        <>
          <EuiSpacer size="s" />
          <ReceivedLines lines={lines} />
        </>
      )}
    </>
  );
}

function Progress({ service, arrivals: { count, more } }: Pick<Props, 'service' | 'arrivals'>) {
  const values = { count, service: <strong>{service}</strong> };
  if (count === 0) {
    return (
      <FormattedMessage
        id="appLogs.addData.waiting"
        defaultMessage="Waiting for the first record of {service}…"
        values={values}
      />
    );
  }
  return more ? (
    <FormattedMessage
      id="appLogs.addData.receivedMore"
      defaultMessage="Received: more than {count, number} lines of {service}"
      values={values}
    />
  ) : (
    <FormattedMessage
      id="appLogs.addData.received"
      defaultMessage="Received: {count, plural, one {# line} other {# lines}} of {service}"
      values={values}
    />
  );
}

function ReceivedLines({ lines }: { readonly lines: readonly LogLine[] }) {
  const { uiSettings } = useServices();
  const columns = useMemo((): EuiBasicTableColumn<LogLine>[] => {
    const zone = displayZone(uiSettings);
    const format = lineTimeFormat(uiSettings);
    return [
      {
        field: 'time',
        name: i18n.translate('appLogs.addData.lineTime', { defaultMessage: 'Time' }),
        width: '190px',
        render: (time: string) => lineTime(time, zone, format),
      },
      {
        field: 'level',
        name: i18n.translate('appLogs.addData.lineLevel', { defaultMessage: 'Level' }),
        width: '80px',
        render: (level: string | null) => level ?? '',
      },
      {
        field: 'message',
        name: i18n.translate('appLogs.addData.lineMessage', { defaultMessage: 'Message' }),
        truncateText: true,
        render: (message: string, { errorType }: LogLine) => (
          <SafeText oneLine text={errorType === null ? message : `${message} ${errorType}`} />
        ),
      },
    ];
  }, [uiSettings]);
  return (
    <EuiBasicTable
      compressed
      items={[...lines]}
      itemId="id"
      columns={columns}
      tableLayout="fixed"
      tableCaption={i18n.translate('appLogs.addData.lines', { defaultMessage: 'The first lines received' })}
      rowProps={{ 'data-test-subj': 'appLogsReceivedLine' }}
    />
  );
}
