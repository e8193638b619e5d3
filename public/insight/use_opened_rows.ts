import { useCallback, useState } from 'react';

/** Which rows of a table are unfolded, by their ids. */
export function useOpenedRows(): { readonly opened: readonly string[]; toggle(id: string): void } {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const toggle = useCallback(
    (id: string) =>
      setOpened((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id])),
    [],
  );
  return { opened, toggle };
}
