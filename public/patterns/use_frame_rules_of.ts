import { useCallback, useEffect, useRef, useState } from 'react';
import { pathRules, type PathRules } from '../../common/traceback/path_rules';
import { loadSettings } from '../formats/save_settings';
import type { Call } from '../services/call';

interface KnownRules {
  readonly known: ReadonlyMap<string, PathRules>;
  ask(service: string): void;
  /** Asks anew for a service whose rules were changed. */
  refresh(service: string): void;
}

/**
 * What people said about whose frames are whose, asked for once a service. What cannot be had is as if nobody had said
 * anything: a traceback is readable without.
 */
export function useFrameRulesOf(call: Call): KnownRules {
  const [known, setKnown] = useState<ReadonlyMap<string, PathRules>>(new Map());
  const asked = useRef(new Set<string>());
  const controller = useRef(new AbortController());
  useEffect(() => {
    const { current } = controller;
    return () => current.abort();
  }, []);
  const refresh = useCallback(
    (service: string) => {
      asked.current.add(service);
      const { signal } = controller.current;
      loadSettings(call, service, signal)
        .then(({ ownFrames }) => {
          if (!signal.aborted) setKnown((before) => new Map(before).set(service, pathRules(ownFrames)));
        })
        .catch(() => asked.current.delete(service));
    },
    [call],
  );
  const ask = useCallback(
    (service: string) => {
      if (!asked.current.has(service)) refresh(service);
    },
    [refresh],
  );
  return { known, ask, refresh };
}
