import React from 'react';
import { EuiDescriptionList, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { SafeText } from '../lines/safe_text';
import type { RuleValues } from './rule_values';

/** The rule in words, as it will be offered. */
export function AlertSummary({ values: { name, params } }: { readonly values: RuleValues }) {
  const { query, filter } = params.searchConfiguration;
  const active = filter.filter(({ meta }) => meta['disabled'] !== true).length;
  return (
    <div data-test-subj="appLogsAlertSummary">
      <EuiText size="s">
        <p>
          <FormattedMessage
            id="appLogs.alert.summary"
            defaultMessage="Kibana looks for lines of this view and alerts when there are more than {threshold} within {minutes} minutes. All of it can be changed in the next step."
            values={{ threshold: params.threshold[0] ?? 0, minutes: params.timeWindowSize }}
          />
        </p>
        <p>
          <FormattedMessage
            id="appLogs.alert.time"
            defaultMessage="It goes by the lines' own time, not by the time range of the page: lines that are imported later than that are not seen."
          />
        </p>
      </EuiText>
      <EuiSpacer size="m" />
      <EuiDescriptionList
        compressed
        type="column"
        listItems={[
          {
            title: i18n.translate('appLogs.alert.name', { defaultMessage: 'Name' }),
            description: <SafeText text={name} oneLine />,
          },
          {
            title: i18n.translate('appLogs.alert.query', { defaultMessage: 'Query' }),
            description:
              query.query.trim() === '' ? (
                <FormattedMessage id="appLogs.alert.noQuery" defaultMessage="none" />
              ) : (
                <SafeText text={query.query} oneLine />
              ),
          },
          {
            title: i18n.translate('appLogs.alert.filters', { defaultMessage: 'Filters' }),
            description: i18n.translate('appLogs.alert.filterCount', {
              defaultMessage:
                '{count, plural, =0 {none} one {# (levels, services and text found are filters, too)} other {# (levels, services and text found are filters, too)}}',
              values: { count: active },
            }),
          },
        ]}
      />
    </div>
  );
}
