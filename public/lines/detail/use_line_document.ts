import { useCallback } from 'react';
import { lineEndpoint, type LineDocument } from '../../../common/api/line';
import type { LogLine } from '../../../common/api/logs';
import type { Call } from '../../services/call';
import { useRequest, type RequestState } from '../../services/use_request';

/** Loads all there is of a line; closing it cancels. */
export function useLineDocument(call: Call, { id, index }: LogLine): RequestState<LineDocument> {
  const load = useCallback(
    (signal: AbortSignal) => call(lineEndpoint, { id, index }, signal),
    [call, id, index],
  );
  return useRequest(load);
}
