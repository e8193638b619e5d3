import React from 'react';
import { countText, shareText } from '../services/number_format';

interface Props {
  readonly count: number;
  /** All lines of the window. */
  readonly whole: number;
}

/** A count with its share of all lines. */
export function CountCell({ count, whole }: Props) {
  const share = shareText(count, whole);
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {countText(count)}
      {share !== null && <small>{` · ${share}`}</small>}
    </span>
  );
}
