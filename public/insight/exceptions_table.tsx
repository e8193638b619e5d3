import React, { useMemo } from 'react';
import { EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { ExceptionGroup } from '../../common/api/insight/exceptions';
import { patternId } from '../../common/patterns/pattern_id';
import { SafeText } from '../lines/safe_text';
import { changeColumns, countColumns, timeColumns } from './group_columns';
import { GroupTable, type GroupHandlers } from './group_table';

interface Props extends GroupHandlers<ExceptionGroup> {
  readonly groups: readonly ExceptionGroup[];
  readonly zone: string;
}

/** Exceptions with where they came out of, their counts, and what became of them. */
export function ExceptionsTable({ groups, zone, ...handlers }: Props) {
  const columns = useMemo(() => exceptionColumns(zone), [zone]);
  return (
    <GroupTable
      groups={groups}
      columns={columns}
      idOf={idOf}
      nameOf={nameOf}
      caption={i18n.translate('appLogs.exceptions.caption', { defaultMessage: 'Exceptions in log lines' })}
      testSubject="appLogsExceptionsTable"
      rowTestSubject="appLogsExceptionGroup"
      {...handlers}
    />
  );
}

function idOf({ type, culprit }: ExceptionGroup): string {
  return patternId(`${type}\n${culprit ?? ''}`);
}

function nameOf({ type }: ExceptionGroup): string {
  return type;
}

function exceptionColumns(zone: string): Array<EuiBasicTableColumn<ExceptionGroup>> {
  return [
    {
      field: 'type',
      name: i18n.translate('appLogs.exceptions.exception', { defaultMessage: 'Exception' }),
      sortable: true,
      render: (_type: string, { type, culprit }: ExceptionGroup) => (
        <div style={{ overflowWrap: 'anywhere' }}>
          <strong data-test-subj="appLogsExceptionType">
            <SafeText text={type} oneLine />
          </strong>
          <EuiText size="xs" data-test-subj="appLogsExceptionCulprit">
            {culprit === null ? (
              <FormattedMessage id="appLogs.exceptions.noFrame" defaultMessage="no frame is known" />
            ) : (
              <SafeText text={culprit} oneLine />
            )}
          </EuiText>
        </div>
      ),
    },
    ...changeColumns<ExceptionGroup>(),
    ...countColumns<ExceptionGroup>(),
    {
      field: 'services',
      name: i18n.translate('appLogs.exceptions.services', { defaultMessage: 'Services' }),
      render: (services: readonly string[]) => <SafeText text={services.join(', ')} oneLine />,
    },
    ...timeColumns<ExceptionGroup>(zone),
  ];
}
