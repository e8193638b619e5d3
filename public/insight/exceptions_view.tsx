import React, { useMemo } from 'react';
import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { exceptionsEndpoint, type ExceptionGroup } from '../../common/api/insight/exceptions';
import { ExampleLine } from './example_line';
import { exceptionFilter } from './exception_filter';
import { ExceptionsTable } from './exceptions_table';
import { groupScope } from './group_scope';
import { InsightFrame } from './insight_frame';
import type { InsightProps } from './insight_props';
import { useInsight, type Comparison } from './use_insight';

/** The exceptions of the window, by type and the function they came out of. */
export function ExceptionsView(props: InsightProps) {
  const { call, comparison, zone, dataViewId, onFilter } = props;
  const state = useInsight(call, exceptionsEndpoint, comparison);
  const { answer } = state;
  const filterBy = (negate: boolean) =>
    onFilter && ((group: ExceptionGroup) => onFilter(exceptionFilter(group, negate, dataViewId)));
  return (
    <InsightFrame
      request={state}
      loaded={answer !== null}
      empty={answer?.groups.length === 0}
      emptyText={
        <FormattedMessage
          id="appLogs.exceptions.none"
          defaultMessage="There is no line with an exception in either window."
        />
      }
      partial={answer?.partial ?? null}
      failedTitle={i18n.translate('appLogs.exceptions.failed', {
        defaultMessage: 'The exceptions could not be loaded',
      })}
    >
      {answer?.more === true && (
        <EuiText size="xs" color="warning" data-test-subj="appLogsMoreExceptions">
          <FormattedMessage
            id="appLogs.exceptions.more"
            defaultMessage="There are more groups than are counted at once; narrow the view to see the rest."
          />
        </EuiText>
      )}
      <ExceptionsTable
        groups={answer?.groups ?? []}
        zone={zone}
        details={(group) => comparison && <Details {...props} comparison={comparison} group={group} />}
        onShowOnly={filterBy(false)}
        onHide={filterBy(true)}
      />
    </InsightFrame>
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
