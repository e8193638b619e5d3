import { useEffect, useMemo, useState } from 'react';
import type { Call } from '../services/call';
import { ContextLines, type Contexts } from './context_lines';

export interface ContextControl {
  readonly contexts: Contexts;
  readonly control: Pick<ContextLines, 'toggle' | 'close' | 'choose' | 'more' | 'retry'>;
}

const NONE: Contexts = new Map();

/** The lines around lines, as long as the page is there. The functions of `control` stay the same. */
export function useContextLines(call: Call): ContextControl {
  const [contexts, setContexts] = useState(NONE);
  const control = useMemo(() => new ContextLines(call, setContexts), [call]);
  useEffect(() => () => control.dispose(), [control]);
  return useMemo(() => ({ contexts, control }), [contexts, control]);
}
