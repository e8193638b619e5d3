import { createContext, useContext, useEffect } from 'react';
import type { LogLine } from '../../../common/api/logs';
import type { PathRules } from '../../../common/traceback/path_rules';

/** What people said about whose frames are whose, and the way to say it. */
export interface FrameRules {
  /** By service, as far as it was asked for and is known. */
  readonly known: ReadonlyMap<string, PathRules>;
  ask(service: string): void;
  /** Opens what says whose a file of a line's traceback is. */
  readonly onFrame: (line: LogLine, file: string) => void;
}

/** Null where nobody can say anything: in panels. */
export const FrameRulesContext = createContext<FrameRules | null>(null);

/** Opens what says whose a file is; null where that is not offered. */
export const FrameActionContext = createContext<((file: string) => void) | null>(null);

/**
 * The rules of a service; the general rule alone decides until they are known.
 * @param service null asks for none
 */
export function useFrameRules(service: string | null): PathRules | undefined {
  const rules = useContext(FrameRulesContext);
  const ask = rules?.ask;
  useEffect(() => {
    if (service !== null) ask?.(service);
  }, [ask, service]);
  return service === null ? undefined : rules?.known.get(service);
}
