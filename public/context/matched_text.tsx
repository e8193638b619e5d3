import React from 'react';
import type { ReactNode } from 'react';
import { SafeText } from '../lines/safe_text';

/** Gives the stretches of a text that the search looks for, from left to right, apart from each other. */
export type Matches = (text: string) => ReadonlyArray<{ readonly start: number; readonly end: number }>;

interface Props {
  readonly text: string;
  readonly matches?: Matches | undefined;
}

/** A text on one line in which what was looked for is marked. */
export function MatchedText({ text, matches }: Props) {
  const ranges = matches?.(text) ?? [];
  if (ranges.length === 0) return <SafeText text={text} oneLine />;
  const parts: ReactNode[] = [];
  let end = 0;
  for (const range of ranges) {
    if (range.start > end) parts.push(<SafeText key={end} text={text.slice(end, range.start)} oneLine />);
    parts.push(
      <mark key={range.start} className="appLogsContext__match">
        <SafeText text={text.slice(range.start, range.end)} oneLine />
      </mark>,
    );
    end = range.end;
  }
  if (end < text.length) parts.push(<SafeText key={end} text={text.slice(end)} oneLine />);
  return <>{parts}</>;
}
