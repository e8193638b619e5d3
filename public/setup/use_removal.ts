import { useCallback, useMemo, useState } from 'react';
import { removeEndpoint, type DataStreamStatus, type RemoveResult } from '../../common/api/setup';
import { useServices } from '../services/services_context';
import { useRequest, type RequestState } from '../services/use_request';
import { chosenData, type ChosenData } from './removal_choice';
import { useAction, type ActionState } from './use_action';

export interface Removal {
  /** Names of the data streams that are to go. */
  readonly chosen: ReadonlySet<string>;
  toggle(name: string): void;
  /** What goes for good. */
  readonly data: ChosenData;
  /** What would go and stay, by a dry run of just this choice. */
  readonly preview: RequestState<RemoveResult>;
  readonly state: ActionState<RemoveResult>;
  remove(): void;
}

/** A removal from choice to end; no data stream is chosen at first. */
export function useRemoval(dataStreams: readonly DataStreamStatus[], onRemoved: () => void): Removal {
  const { call } = useServices();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const names = useMemo(() => [...chosen].sort(), [chosen]);
  const loadPreview = useCallback(
    (signal: AbortSignal) => call(removeEndpoint, { dataStreams: names, dryRun: true }, signal),
    [call, names],
  );
  const preview = useRequest(loadPreview);
  const action = useAction<RemoveResult>();
  const toggle = useCallback((name: string) => {
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(name)) next.add(name);
      return next;
    });
  }, []);
  const remove = () =>
    action.start(async () => {
      try {
        return await call(removeEndpoint, { dataStreams: names, dryRun: false });
      } finally {
        // Also after a failure half way the page must show what is left.
        onRemoved();
      }
    });
  return { chosen, toggle, data: chosenData(dataStreams, chosen), preview, state: action.state, remove };
}
