import {
  EuiFlexGroup,
  EuiFlexItem,
  EuiSuperDatePicker,
  EuiSuperUpdateButton,
  useIsWithinMaxBreakpoint,
} from '@elastic/eui';
import { isEqual } from 'lodash';
import React, { useEffect, useState } from 'react';
import type { TimeRange } from '@kbn/es-query';
import type { SearchBarProps } from '@kbn/unified-search-plugin/public';
import { uiSettings } from '../core/ui_settings';
import { FilterBar } from './filter_bar';
import { QueryInput } from './query_input';

interface QuickRange {
  readonly from: string;
  readonly to: string;
  readonly display: string;
}

/**
 * Kibana's search bar, as far as the contract in use goes: nothing happens before Enter or the button, except that a
 * quick range applies at once.
 */
export function SearchBar(props: SearchBarProps) {
  const {
    showQueryInput = true,
    showDatePicker = true,
    showFilterBar = true,
    showSubmitButton = true,
  } = props;
  const applied = appliedOf(props);
  const [draft, setDraft] = useDraft(applied);
  const narrow = useIsWithinMaxBreakpoint('m');
  const dirty = !isEqual(draft, applied);

  const submit = (next: Draft) => {
    setDraft(next);
    const query = { language: next.language, query: next.text };
    props.onQuerySubmit({ dateRange: next.time, query }, !isEqual(next, applied));
  };
  return (
    <div data-test-subj="globalQueryBar" style={props.displayStyle === 'inPage' ? {} : { padding: 8 }}>
      <EuiFlexGroup gutterSize="s" responsive={false} wrap={narrow}>
        {showQueryInput && (
          <EuiFlexItem style={narrow ? { flexBasis: '100%' } : { minWidth: 200 }}>
            <QueryInput
              testSubject={props.dataTestSubj ?? 'queryInput'}
              placeholder={props.placeholder ?? 'Search'}
              text={draft.text}
              // What somebody types here is Lucene, also over a link's KQL, which this host does not understand.
              onChange={(text) => setDraft({ ...draft, text, language: 'lucene' })}
              onSubmit={() => submit(draft)}
              onClear={() => submit({ ...draft, text: '', language: 'lucene' })}
            />
          </EuiFlexItem>
        )}
        {showDatePicker && (
          <EuiFlexItem grow={narrow} style={{ minWidth: 0 }}>
            <EuiSuperDatePicker
              width={narrow ? 'full' : 'auto'}
              start={draft.time.from}
              end={draft.time.to}
              isPaused={props.isRefreshPaused}
              refreshInterval={props.refreshInterval}
              onTimeChange={({ start, end, isInvalid, isQuickSelection }) => {
                const next = { ...draft, time: { from: start, to: end } };
                if (isQuickSelection && !isInvalid) submit(next);
                else setDraft(next);
              }}
              onRefresh={({ start, end }) => props.onRefresh?.({ dateRange: { from: start, to: end } })}
              onRefreshChange={props.onRefreshChange}
              dateFormat={uiSettings.get<string>('dateFormat')}
              commonlyUsedRanges={commonlyUsed()}
              showUpdateButton={false}
            />
          </EuiFlexItem>
        )}
        {showSubmitButton && (
          <EuiFlexItem grow={false}>
            <EuiSuperUpdateButton
              iconOnly={narrow}
              fill={false}
              needsUpdate={dirty}
              isLoading={props.isLoading === true}
              showTooltip
              onClick={() => submit(draft)}
              data-test-subj="querySubmitButton"
            />
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
      {showFilterBar && props.filters !== undefined && props.filters.length > 0 && (
        <div style={{ paddingTop: 8 }}>
          <FilterBar filters={props.filters} onChange={(filters) => props.onFiltersUpdated?.(filters)} />
        </div>
      )}
    </div>
  );
}

interface Draft {
  readonly text: string;
  readonly language: string;
  readonly time: TimeRange;
}

function appliedOf({ query, dateRangeFrom, dateRangeTo }: SearchBarProps): Draft {
  return {
    text: typeof query?.query === 'string' ? query.query : '',
    language: query?.language ?? 'lucene',
    time: { from: dateRangeFrom, to: dateRangeTo },
  };
}

/** What somebody is typing; begins anew whenever the page's own state changes. */
function useDraft(applied: Draft): [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(applied);
  const { text, language, time } = applied;
  const { from, to } = time;
  useEffect(() => setDraft({ text, language, time: { from, to } }), [text, language, from, to]);
  return [draft, setDraft];
}

function commonlyUsed() {
  return uiSettings
    .get<readonly QuickRange[]>('timepicker:quickRanges')
    .map(({ from, to, display }) => ({ start: from, end: to, label: display }));
}
