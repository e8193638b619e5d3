import { useCallback, useEffect, useState } from 'react';
import { copyText } from './copy_text';

/** What became of the last copying: it is said for a moment, then forgotten. */
export type CopyState = 'idle' | 'copied' | 'failed';

/** How long a button says that it copied, in milliseconds; a failure stays until the next attempt. */
const SAID_MS = 2_500;

/** Copies a text when called, and says how that went. */
export function useCopy(): readonly [CopyState, (text: string) => void] {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), SAID_MS);
    return () => clearTimeout(timer);
  }, [state]);
  // A row that scrolls out of sight while the browser copies.
  const [mounted] = useState(() => ({ current: true }));
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, [mounted]);
  const copy = useCallback(
    (text: string) =>
      void copyText(text).then((copied) => {
        if (mounted.current) setState(copied ? 'copied' : 'failed');
      }),
    [mounted],
  );
  return [state, copy];
}
