import { useCallback } from 'react';
import { previewEndpoint, type Preview } from '../../common/api/preview';
import type { ImportSource } from '../../common/api/import';
import type { FormatSource } from '../../common/formats/compile/format_source';
import type { Call } from '../services/call';
import { useRequest, type RequestState } from '../services/use_request';

/** What a preview is made of. */
export interface PreviewInput {
  readonly source: ImportSource;
  /** Decoded text, some 64 kB. */
  readonly text: string;
  /** In place of the service's saved formats; null for those. */
  readonly formats: readonly FormatSource[] | null;
}

/** While the next preview of the same text is under way, the last one stays. */
export type PreviewState = RequestState<Preview>;

interface Shown {
  readonly text: string;
  readonly preview: Preview;
}

/**
 * Asks how the beginning of a log would be indexed; the request before is cancelled when the input changes.
 * @param input a stable value (`useMemo`); null asks nothing
 */
export function usePreview(call: Call, input: PreviewInput | null): PreviewState {
  const load = useCallback(
    async (signal: AbortSignal): Promise<Shown> => {
      if (input === null) throw new Error('nothing to preview');
      const { source, text, formats } = input;
      const chosen = formats === null ? {} : { formats: [...formats] };
      return { text, preview: await call(previewEndpoint, { source, text, ...chosen }, signal) };
    },
    [call, input],
  );
  const { answer, ...state } = useRequest(input === null ? null : load);
  const current = answer !== null && answer.text === input?.text;
  return { ...state, answer: current ? answer.preview : null };
}
