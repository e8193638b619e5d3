import { useCallback } from 'react';
import { linesEndpoint } from '../../common/api/logs';
import { PREVIEW_EVENTS } from '../../common/api/preview';
import type { Call } from '../services/call';
import { useRequest, type RequestState } from '../services/use_request';
import { scopeOf, type FixExtent, type FixTarget } from './fix_target';
import { originalsText } from './originals_text';

interface Originals {
  /** Null when there are no such lines any more. */
  readonly text: string | null;
}

/** Some lines of those that a fix is about, as the program wrote them: those that no format reads, if there are any. */
export function useOriginals(call: Call, target: FixTarget, extent: FixExtent): RequestState<Originals> {
  const load = useCallback(
    async (signal: AbortSignal): Promise<Originals> => {
      const ask = (unparsed: boolean) =>
        call(linesEndpoint, { scope: scopeOf(target, extent, unparsed), size: PREVIEW_EVENTS }, signal);
      const unparsed = await ask(true);
      const { lines } = unparsed.lines.length > 0 ? unparsed : await ask(false);
      return { text: originalsText(lines) };
    },
    [call, target, extent],
  );
  return useRequest(load);
}
