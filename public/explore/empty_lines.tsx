import React from 'react';
import { EuiButton, EuiButtonEmpty, EuiEmptyPrompt } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { FIND_NOTHING } from '../../common/api/find';
import type { DataAnswer } from '../../common/api/logs';
import { SafeText } from '../lines/safe_text';
import { sentenceTime } from '../services/time_format';
import type { ViewControl } from '../services/use_view_state';
import { isNarrowed } from '../services/view_state';
import { allData, canWiden } from './opening_time';

interface Props {
  readonly control: ViewControl;
  readonly data: DataAnswer | null;
  readonly zone: string;
}

/** Says why nothing is shown, and offers what would show something. */
export function EmptyLines({ control, data, zone }: Props) {
  const { view, update } = control;
  const narrowed = isNarrowed(view);
  const all = data === null ? null : allData(data);
  const widen = data !== null && all !== null && canWiden(data, view.time, new Date()) ? all : null;
  const onlyFind = narrowed && !isNarrowed({ ...view, find: FIND_NOTHING });
  const removeFilters = () =>
    update({
      query: { ...view.query, query: '' },
      find: FIND_NOTHING,
      filters: [],
      levels: [],
      services: [],
    });
  const clearFind = () => update({ find: { ...view.find, text: '' } });
  return (
    <EuiEmptyPrompt
      data-test-subj="appLogsEmpty"
      iconType="search"
      titleSize="xs"
      title={
        <h2>
          {narrowed ? (
            <FormattedMessage
              id="appLogs.empty.narrowed"
              defaultMessage="No line in this time range matches"
            />
          ) : (
            <FormattedMessage
              id="appLogs.empty.range"
              defaultMessage="Nothing was logged in this time range"
            />
          )}
        </h2>
      }
      body={
        <>
          {narrowed && (
            <p>
              <FormattedMessage
                id="appLogs.empty.whatNarrows"
                defaultMessage="What narrows it besides the time: {what}."
                values={{ what: <WhatNarrows control={control} /> }}
              />
            </p>
          )}
          {widen !== null && (
            <p>
              <FormattedMessage
                id="appLogs.empty.data"
                defaultMessage="There are lines from {from} to {to}."
                values={{ from: sentenceTime(widen.from, zone), to: sentenceTime(widen.to, zone) }}
              />
            </p>
          )}
        </>
      }
      actions={[
        ...(widen === null
          ? []
          : [
              <EuiButton
                key="widen"
                size="s"
                onClick={() => update({ time: widen })}
                data-test-subj="appLogsWiden"
              >
                <FormattedMessage id="appLogs.empty.widen" defaultMessage="Widen to all data" />
              </EuiButton>,
            ]),
        ...(view.find.text.trim() === ''
          ? []
          : [
              <EuiButtonEmpty key="find" size="s" onClick={clearFind} data-test-subj="appLogsClearFind">
                <FormattedMessage id="appLogs.empty.clearFind" defaultMessage="Clear the search box" />
              </EuiButtonEmpty>,
            ]),
        ...(narrowed && !onlyFind
          ? [
              <EuiButtonEmpty
                key="filters"
                size="s"
                onClick={removeFilters}
                data-test-subj="appLogsRemoveFilters"
              >
                <FormattedMessage
                  id="appLogs.empty.removeFilters"
                  defaultMessage="Remove query and filters"
                />
              </EuiButtonEmpty>,
            ]
          : []),
      ]}
    />
  );
}

function WhatNarrows({ control }: { readonly control: ViewControl }) {
  const { query, find, levels, services, filters } = control.view;
  const enabled = filters.filter((filter) => filter.meta['disabled'] !== true);
  const parts = [
    ...(query.query.trim() === ''
      ? []
      : [
          <FormattedMessage
            key="query"
            id="appLogs.empty.query"
            defaultMessage="the query {text}"
            values={{ text: <code>{query.query}</code> }}
          />,
        ]),
    ...(find.text.trim() === ''
      ? []
      : [
          <FormattedMessage
            key="find"
            id="appLogs.empty.find"
            defaultMessage="the search for {text}"
            values={{
              text: (
                <code>
                  <SafeText text={find.text} oneLine />
                </code>
              ),
            }}
          />,
        ]),
    ...(levels.length === 0
      ? []
      : [
          <FormattedMessage
            key="levels"
            id="appLogs.empty.levels"
            defaultMessage="the levels {names}"
            values={{ names: <strong>{levels.join(', ')}</strong> }}
          />,
        ]),
    ...(services.length === 0
      ? []
      : [
          <FormattedMessage
            key="services"
            id="appLogs.empty.services"
            defaultMessage="the services {names}"
            values={{ names: <strong>{services.join(', ')}</strong> }}
          />,
        ]),
    ...(enabled.length === 0
      ? []
      : [
          <FormattedMessage
            key="filters"
            id="appLogs.empty.filters"
            defaultMessage="{count, plural, one {# filter} other {# filters}}"
            values={{ count: enabled.length }}
          />,
        ]),
  ];
  return <>{parts.flatMap((part, position) => (position === 0 ? [part] : [', ', part]))}</>;
}
