import { useCallback, useState } from 'react';

/** Names that a person has seen enough of, until they close the tab. */
export interface Dismissed {
  readonly names: readonly string[];
  dismiss(names: readonly string[]): void;
}

/** @param key of the tab's own storage; where it may not be used the names last as long as the page */
export function useDismissed(key: string): Dismissed {
  const [names, setNames] = useState(() => read(key));
  const dismiss = useCallback(
    (more: readonly string[]) =>
      setNames((before) => {
        const all = [...new Set([...before, ...more])];
        write(key, all);
        return all;
      }),
    [key],
  );
  return { names, dismiss };
}

function read(key: string): readonly string[] {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((name): name is string => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

function write(key: string, names: readonly string[]): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(names));
  } catch {
    // A browser that keeps nothing shows it again after a reload.
  }
}
