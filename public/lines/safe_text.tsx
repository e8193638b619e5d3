import React, { memo, useContext, useMemo } from 'react';
import { matchedParts } from './highlight';
import type { MatchedPart, Matches } from './highlight';
import { MatchesContext } from './matches_context';

interface Props {
  readonly text: string;
  readonly oneLine?: boolean;
  /** Finds what is to be marked in it; without it, what `MatchesContext` gives. */
  readonly matches?: Matches | undefined;
}

/**
 * Text from a log: always text, never markup. Characters that would act are shown instead, and the rest is
 * isolated (`bdi`), so that right-to-left text stays within its own cell.
 */
export const SafeText = memo(function SafeText({ text, oneLine = false, matches }: Props) {
  const around = useContext(MatchesContext);
  const find = matches ?? around;
  const parts = useMemo(() => matchedParts(text, find?.(text) ?? [], oneLine), [text, find, oneLine]);
  return <bdi>{parts.map(renderPart)}</bdi>;
});

function renderPart(part: MatchedPart, position: number) {
  const text =
    part.mark === null ? (
      part.text
    ) : (
      <span key={position} className="appLogsMark" title={part.mark}>
        {part.text}
      </span>
    );
  if (!part.isMatch) return text;
  return (
    <mark key={position} className="appLogsMatch">
      {text}
    </mark>
  );
}
