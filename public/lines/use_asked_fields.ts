import { useRef } from 'react';
import { fieldsToAsk } from './columns/line_columns';

/** The fields to ask for besides those of every line: the same list until a column needs another one. */
export function useAskedFields(columns: readonly string[]): readonly string[] {
  const asked = useRef<readonly string[]>([]);
  asked.current = fieldsToAsk(asked.current, columns);
  return asked.current;
}
