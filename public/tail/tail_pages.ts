import type { LogLine } from '../../common/api/logs';
import { compareNewestFirst } from '../../common/query/line_order';
import type { LinePages } from '../lines/line_pages';
import { mergeLines } from './merge_lines';

/** Takes lines that came into the pages; what belongs below the last loaded line comes with its page. */
export function withNewLines(pages: LinePages, incoming: readonly LogLine[]): LinePages {
  const { next } = pages;
  const inReach =
    next === null ? incoming : incoming.filter((line) => compareNewestFirst(line.cursor, next) <= 0);
  return { ...pages, lines: mergeLines(pages.lines, inReach) };
}
