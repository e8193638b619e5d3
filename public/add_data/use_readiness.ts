import { prepareEndpoint } from '../../common/api/add_data';
import { installEndpoint, setupStatusEndpoint, type AssetStatus } from '../../common/api/setup';
import { notReadyFailure } from '../import/not_ready';
import type { Call } from '../services/call';
import { useQuestion } from '../services/use_question';
import type { RequestState } from '../services/use_request';
import { useAction, type ActionState } from '../setup/use_action';

/** Whether lines of a data stream can come in. */
export interface Readiness {
  readonly request: RequestState<unknown>;
  /** Null until it is known. */
  readonly isSetUp: boolean | null;
  readonly hasStream: boolean;
  readonly action: ActionState<readonly AssetStatus[]>;
  /** Sets up what is missing, as an import does, and makes the data stream. */
  makeReady(): void;
}

/** @param stream name of the data stream of service and namespace */
export function useReadiness(
  call: Call,
  stream: string,
  names: { readonly service: string; readonly namespace: string },
): Readiness {
  const request = useQuestion(call, setupStatusEndpoint, undefined);
  const action = useAction<readonly AssetStatus[]>();
  const { answer, retry } = request;
  const { service, namespace } = names;
  const makeReady = () =>
    action.start(async () => {
      try {
        // Nothing is written before setup.
        const setup = await call(installEndpoint, {});
        const failure = notReadyFailure(setup);
        if (failure !== null) throw failure;
        await call(prepareEndpoint, { service, namespace });
        return setup.changed;
      } finally {
        retry();
      }
    });
  return {
    request,
    isSetUp: answer === null ? null : answer.ready,
    hasStream: answer?.dataStreams.some(({ name }) => name === stream) ?? false,
    action: action.state,
    makeReady,
  };
}
