import React, { useMemo } from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { ExceptionGroup, ExceptionsAnswer } from '../../common/api/insight/exceptions';
import { ExampleLine } from './example_line';
import { exceptionFilter } from './exception_filter';
import { ExceptionsTable } from './exceptions_table';
import { groupScope } from './group_scope';
import type { InsightProps } from './insight_props';
import type { Comparison } from './comparison';

interface Props extends InsightProps {
  readonly answer: ExceptionsAnswer;
}

/** Exceptions as a table. */
export function ExceptionsContent(props: Props) {
  const { answer, comparison, zone, dataViewId, onFilter } = props;
  const filterBy = (negate: boolean) =>
    onFilter && ((group: ExceptionGroup) => onFilter(exceptionFilter(group, negate, dataViewId)));
  return (
    <>
      {answer.more && (
        <EuiText size="xs" color="warning" data-test-subj="appLogsMoreExceptions">
          <FormattedMessage
            id="appLogs.exceptions.more"
            defaultMessage="There are more groups than are counted at once; narrow the view to see the rest."
          />
        </EuiText>
      )}
      <ExceptionsTable
        groups={answer.groups}
        zone={zone}
        details={(group) => comparison && <Details {...props} comparison={comparison} group={group} />}
        onShowOnly={filterBy(false)}
        onHide={filterBy(true)}
      />
    </>
  );
}

interface DetailsProps extends InsightProps {
  readonly comparison: Comparison;
  readonly group: ExceptionGroup;
}

function Details({ call, comparison, zone, dataViewId, onOpenLine, group }: DetailsProps) {
  const scope = useMemo(
    () => groupScope(comparison, exceptionFilter(group, false, dataViewId)),
    [comparison, group, dataViewId],
  );
  return <ExampleLine call={call} scope={scope} zone={zone} onOpen={onOpenLine} />;
}
