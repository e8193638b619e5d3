import { useCallback, useMemo, useState } from 'react';
import { removeEndpoint, type DataStreamStatus, type RemoveResult } from '../../common/api/setup';
import { useServices } from '../services/services_context';
import { useRequest, type RequestState } from '../services/use_request';
import { chosenData, type ChosenData } from './removal_choice';
import { useAction, type ActionState } from './use_action';

export interface Removal {
  /** Names of the data streams that are to go. */
  readonly streams: Choice;
  /** Ids of the assets that are to go although somebody changed them. */
  readonly modified: Choice;
  /** What goes for good. */
  readonly data: ChosenData;
  /** What would go and stay, by a dry run of just this choice. */
  readonly preview: RequestState<RemoveResult>;
  readonly state: ActionState<RemoveResult>;
  remove(): void;
}

/** What of several is chosen. */
export interface Choice {
  readonly chosen: ReadonlySet<string>;
  toggle(item: string): void;
}

/** A removal from choice to end; no data stream and nothing that somebody changed is chosen at first. */
export function useRemoval(dataStreams: readonly DataStreamStatus[], onRemoved: () => void): Removal {
  const { call } = useServices();
  const streams = useChoice();
  const modified = useChoice();
  const request = useMemo(
    () => ({ dataStreams: [...streams.chosen].sort(), modified: [...modified.chosen].sort() }),
    [streams.chosen, modified.chosen],
  );
  const loadPreview = useCallback(
    (signal: AbortSignal) => call(removeEndpoint, { ...request, dryRun: true }, signal),
    [call, request],
  );
  const preview = useRequest(loadPreview);
  const action = useAction<RemoveResult>();
  const remove = () =>
    action.start(async () => {
      try {
        return await call(removeEndpoint, { ...request, dryRun: false });
      } finally {
        // Also after a failure half way the page must show what is left.
        onRemoved();
      }
    });
  const data = chosenData(dataStreams, streams.chosen);
  return { streams, modified, data, preview, state: action.state, remove };
}

function useChoice(): Choice {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((item: string) => {
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(item)) next.add(item);
      return next;
    });
  }, []);
  return { chosen, toggle };
}
