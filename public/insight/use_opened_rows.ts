import { useCallback, useState } from 'react';
import { toggled } from '../services/view_state';

/** Which rows of a table are unfolded, by their ids. */
export function useOpenedRows(): { readonly opened: readonly string[]; toggle(id: string): void } {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const toggle = useCallback((id: string) => setOpened((before) => toggled(before, id)), []);
  return { opened, toggle };
}
