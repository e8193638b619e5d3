import React from 'react';
import type { ReactNode } from 'react';
import type { LogLine } from '../../common/api/logs';
import type { LineAddress } from '../services/view_state';
import { ContextButton } from './context_button';
import { ContextAbove, ContextBelow } from './context_views';
import type { Matches } from '../lines/highlight';
import type { ContextControl } from './use_context_lines';

interface ContextSlots {
  /** The lines after a line, when they are shown. */
  readonly above: (line: LogLine) => ReactNode;
  /** The lines before it. */
  readonly below: (line: LogLine) => ReactNode;
  /** Shows and hides them; for an open line's actions. */
  readonly toggle: (line: LogLine) => ReactNode;
}

/** What a row holds of the lines around it. Styles come with `ContextStyles`. */
export function contextSlots(
  { contexts, control }: ContextControl,
  shared: {
    readonly zone: string;
    readonly onSelect: (line: LineAddress) => void;
    readonly matches?: Matches | undefined;
  },
): ContextSlots {
  return {
    above: (line) => {
      const context = contexts.get(line.id);
      return context && <ContextAbove {...shared} context={context} control={control} />;
    },
    below: (line) => {
      const context = contexts.get(line.id);
      return context && <ContextBelow {...shared} context={context} control={control} />;
    },
    toggle: (line) => <ContextButton open={contexts.has(line.id)} onToggle={() => control.toggle(line)} />,
  };
}
