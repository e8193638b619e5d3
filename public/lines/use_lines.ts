import { useCallback, useEffect, useRef, useState } from 'react';
import { linesEndpoint } from '../../common/api/logs';
import type { LinesAnswer, LogLine, LogScope } from '../../common/api/logs';
import type { Call } from '../services/call';
import { isAbort, toFailure } from '../services/failure';
import type { Failure } from '../services/failure';
import { withNewLines } from '../tail/tail_pages';
import { useRequest } from '../services/use_request';
import type { RequestState } from '../services/use_request';
import { withFirstPage, withOlderPage } from './line_pages';
import type { LinePages } from './line_pages';

/** Lines of one request of the page. */
export const PAGE_SIZE = 200;

export interface OlderState {
  readonly loading: boolean;
  readonly failure: Failure | null;
}

export interface LinesState {
  readonly pages: LinePages | null;
  /** The request for the newest lines. */
  readonly first: Omit<RequestState<unknown>, 'answer'>;
  readonly older: OlderState;
  /** Asks for the next older page, unless one is under way or there is none. */
  loadOlder(): void;
  /** Puts lines that came later into their place, each once. */
  takeIn(lines: readonly LogLine[]): void;
}

interface FirstPage {
  readonly key: string;
  readonly page: LinesAnswer;
}

const IDLE: OlderState = { loading: false, failure: null };

/**
 * Loads lines, newest first, page by page.
 * @param scope what to ask; null asks nothing and keeps what is shown
 * @param key the same text as long as it is the same view (a refresh keeps it)
 * @param size lines of one request
 */
export function useLines(call: Call, scope: LogScope | null, key: string, size = PAGE_SIZE): LinesState {
  const [pages, setPages] = useState<LinePages | null>(null);
  const [older, setOlder] = useState<OlderState>(IDLE);
  const running = useRef<AbortController | null>(null);

  const load = useCallback(
    async (signal: AbortSignal): Promise<FirstPage> => ({
      key,
      page: await call(linesEndpoint, { scope: required(scope), size }, signal),
    }),
    [call, scope, key, size],
  );
  const first = useRequest(scope === null ? null : load);
  const { answer } = first;
  useEffect(() => {
    if (answer !== null) setPages((before) => withFirstPage(before, answer.key, answer.page));
  }, [answer]);
  // A new scope makes an older page that is still under way worthless; so does leaving the page.
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
      setOlder(IDLE);
    },
    [scope],
  );

  const loadOlder = useCallback(() => {
    const after = pages?.next ?? null;
    if (scope === null || after === null || running.current !== null || pages?.key !== key) return;
    const controller = new AbortController();
    running.current = controller;
    setOlder({ loading: true, failure: null });
    call(linesEndpoint, { scope, size, after: [...after] }, controller.signal)
      .then((page) => {
        if (controller.signal.aborted) return;
        setPages((before) => (before === null ? before : withOlderPage(before, key, page)));
        setOlder(IDLE);
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted || isAbort(error)) return;
        setOlder({ loading: false, failure: toFailure(error) });
      })
      .finally(() => {
        if (running.current === controller) running.current = null;
      });
  }, [call, scope, key, pages, size]);

  const takeIn = useCallback(
    (lines: readonly LogLine[]) =>
      setPages((before) => (before === null || before.key !== key ? before : withNewLines(before, lines))),
    [key],
  );

  return { pages, first, older, loadOlder, takeIn };
}

function required(scope: LogScope | null): LogScope {
  if (scope === null) throw new Error('no scope to ask about');
  return scope;
}
