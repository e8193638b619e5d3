import type { z } from 'zod';
import type { Endpoint } from '../../common/api/endpoint';
import type { Call } from './call';

/** After so many milliseconds nobody will ask any more what was asked early. */
const KEPT_MS = 10_000;

interface Early<Body extends z.ZodTypeAny, Response> {
  readonly endpoint: Endpoint<Body, Response>;
  readonly body: string;
  readonly answer: Promise<Response>;
  readonly controller: AbortController;
  /** Takes it back when nobody asks. */
  readonly timer: ReturnType<typeof setTimeout>;
}

export interface EarlyRequests {
  /** As the call that it wraps; the first who asks what was asked early gets that answer. */
  readonly call: Call;
  /** Asks now what somebody will ask soon with exactly the same body. A failure is told to whoever asks then. */
  askEarly<Body extends z.ZodTypeAny, Response>(
    endpoint: Endpoint<Body, Response>,
    body: z.input<Body>,
  ): void;
  /** Cancels what nobody has asked for. */
  drop(): void;
}

/**
 * Lets requests leave before the page is drawn: drawing takes longer than the engine, and the two can go on side by side.
 */
export function createEarlyRequests(call: Call): EarlyRequests {
  let waiting: readonly Early<z.ZodTypeAny, unknown>[] = [];
  const take = (early: Early<z.ZodTypeAny, unknown>) => {
    clearTimeout(early.timer);
    waiting = waiting.filter((other) => other !== early);
  };
  const cancel = (early: Early<z.ZodTypeAny, unknown>) => {
    take(early);
    early.controller.abort();
  };
  return {
    call: (endpoint, body, signal) => {
      const early = waiting.find(isFor(endpoint, body));
      if (early === undefined) return call(endpoint, body, signal);
      take(early);
      const abort = () => early.controller.abort();
      if (signal?.aborted === true) abort();
      signal?.addEventListener('abort', abort);
      return early.answer;
    },
    askEarly: (endpoint, body) => {
      const controller = new AbortController();
      const answer = call(endpoint, body, controller.signal);
      // Until somebody asks, a failure is nobody's.
      answer.catch(() => undefined);
      const timer = setTimeout(() => cancel(early), KEPT_MS);
      const early = { endpoint, body: textOf(body), answer, controller, timer };
      waiting = [...waiting, early];
    },
    drop: () => waiting.forEach(cancel),
  };
}

function isFor<Body extends z.ZodTypeAny, Response>(endpoint: Endpoint<Body, Response>, body: z.input<Body>) {
  const text = textOf(body);
  return (early: Early<z.ZodTypeAny, unknown>): early is Early<Body, Response> =>
    early.endpoint === endpoint && early.body === text;
}

function textOf(body: unknown): string {
  return JSON.stringify(body) ?? '';
}
