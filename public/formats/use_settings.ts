import { useCallback } from 'react';
import type { ServiceAnswer } from '../../common/api/services';
import type { Call } from '../services/call';
import { useRequest, type RequestState } from '../services/use_request';
import { loadSettings } from './save_settings';

/** The saved settings of a service, asked anew when it changes. */
export interface SettingsState {
  /** Null while they are asked for: never those of another service, or of before. */
  readonly settings: ServiceAnswer | null;
  readonly request: RequestState<unknown>;
}

interface Loaded {
  readonly service: string;
  readonly settings: ServiceAnswer;
}

/** @param service null asks nothing */
export function useSettings(call: Call, service: string | null): SettingsState {
  const load = useCallback(
    async (signal: AbortSignal): Promise<Loaded> => {
      if (service === null) throw new Error('no service to ask about');
      return { service, settings: await loadSettings(call, service, signal) };
    },
    [call, service],
  );
  const request = useRequest(service === null ? null : load);
  const { answer, loading } = request;
  const current = answer !== null && answer.service === service && !loading;
  return { settings: current ? answer.settings : null, request };
}
