import React from 'react';
import type { ReactNode } from 'react';
import { AgainFailed, NewerEnd } from './line_ends';
import type { LinesState } from './use_line_window';

interface Props {
  readonly lines: LinesState;
  readonly children: ReactNode;
}

/** The list, with what there is to say above it; it takes the height that is left. */
export function LinesFrame({ lines, children }: Props) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <NewerEnd lines={lines} />
      <AgainFailed lines={lines} />
      <div style={{ flex: '1 1 0', minHeight: 0 }}>{children}</div>
    </div>
  );
}
