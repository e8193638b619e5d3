import { of } from 'rxjs';
import type { StartServices } from '../plugin_types';
import { fakeCall, fakeServices } from './fake_services';

/** A request of a panel: its path, its body as it was sent, and the end of the caller's patience. */
export interface PanelRequest {
  readonly path: string;
  readonly body: unknown;
  readonly text: string;
  readonly signal: AbortSignal | undefined;
}

/** A trigger of Kibana's, fired by a panel. */
export interface FiredTrigger {
  readonly trigger: string;
  readonly embeddable: unknown;
  readonly filters: unknown;
}

/** Answers a request: with a body, a promise of one, or by throwing. */
export type PanelAnswer = (request: PanelRequest) => unknown;

/** What Kibana gives a panel, with a server that answers by a function and notes what it was asked. */
export function fakePanelServices(answer: PanelAnswer, parts: { dataView?: boolean } = {}) {
  const requests: PanelRequest[] = [];
  const filters: FiredTrigger[] = [];
  const times: unknown[] = [];
  const page = fakeServices(fakeCall({}).call);
  const ask = async (path: string, options: { body?: string; signal?: AbortSignal } = {}) => {
    const text = options.body ?? '';
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const request = { path, body, text, signal: options.signal };
    requests.push(request);
    return answer(request);
  };
  const dataViews =
    parts.dataView === false
      ? { ...page.dataViews, get: () => Promise.reject(new Error('not found')) }
      : page.dataViews;
  const timefilter = {
    ...page.data.query.timefilter.timefilter,
    setTime: (time: unknown) => times.push(time),
  };
  const services = {
    core: {
      http: { get: ask, post: ask, basePath: { prepend: (path: string) => path } },
      uiSettings: page.uiSettings,
      application: page.application,
      overlays: { openFlyout },
      theme: { theme$: of({ darkMode: false }) },
    },
    plugins: {
      dataViews,
      data: { query: { timefilter: { timefilter } } },
      uiActions: {
        getTrigger: (trigger: string) => ({
          exec: async (context: Omit<FiredTrigger, 'trigger'>) => void filters.push({ trigger, ...context }),
        }),
      },
    },
    // Only what a panel uses is faked.
  } as unknown as StartServices;
  return { services, requests, filters, times };
}

/** A flyout without its looks. */
const openFlyout: StartServices['core']['overlays']['openFlyout'] = (mount, options) => {
  const element = document.body.appendChild(document.createElement('div'));
  element.setAttribute('data-test-subj', options?.['data-test-subj'] ?? '');
  const unmount = mount(element);
  const closed = later<void>();
  const close = () => {
    unmount();
    element.remove();
    closed.settle();
    return closed.promise;
  };
  return { close, onClose: closed.promise };
};

/** A promise that somebody settles later. */
export function later<T>() {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}
