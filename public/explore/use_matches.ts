import { useMemo } from 'react';
import { anyMatcher, matcherOf } from '../../common/query/find/matcher';
import { queryMatcher } from '../../common/query/find/query_matcher';
import type { Matches } from '../lines/highlight';
import type { ViewState } from '../services/view_state';

/** Finds in a text what the search box and the query bar look for; a stable function as long as that is the same. */
export function useMatches({ find, query }: Pick<ViewState, 'find' | 'query'>): Matches | undefined {
  const { mode, text } = find;
  const { language, query: typed } = query;
  return useMemo(() => {
    const sought = text.trim() !== '' ? [matcherOf({ mode, text })] : [];
    const asked = typed.trim() !== '' ? [queryMatcher(language, typed)] : [];
    const matchers = [...sought, ...asked];
    return matchers.length === 0 ? undefined : anyMatcher(...matchers);
  }, [mode, text, language, typed]);
}
