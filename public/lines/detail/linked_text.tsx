import React, { memo, useMemo } from 'react';
import type { Matches } from '../highlight';
import { SafeText } from '../safe_text';
import { findLinks } from './find_links';

interface Props {
  readonly text: string;
  /** Finds what is to be marked in it. */
  readonly matches?: Matches | undefined;
}

/** Text from a log in which web addresses can be followed, without telling the other side where from. */
export const LinkedText = memo(function LinkedText({ text, matches }: Props) {
  const stretches = useMemo(() => findLinks(text), [text]);
  return (
    <>
      {stretches.map((stretch, position) =>
        stretch.href === null ? (
          <SafeText key={position} text={stretch.text} matches={matches} />
        ) : (
          <a
            key={position}
            className="appLogsLink"
            href={stretch.href}
            title={stretch.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            data-test-subj="appLogsLink"
          >
            <SafeText text={stretch.text} matches={matches} />
          </a>
        ),
      )}
    </>
  );
});
