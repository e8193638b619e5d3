import React from 'react';
import type { ReactNode } from 'react';
import { createMemoryHistory } from 'history';
import { of } from 'rxjs';
import { EuiProvider } from '@elastic/eui';
import { I18nProvider } from '@kbn/i18n-react';
import type { Call } from '../services/call';
import { ServicesProvider } from '../services/services_context';
import type { PageServices } from '../services/services_context';

/** A request that a test sees: its route, its body, and how it is answered. */
export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly signal: AbortSignal | undefined;
}

/** Answers by path; a function gets the request and may throw or never answer. */
export type Answers = Readonly<Record<string, unknown>>;

/** What a route's answer that is not 2xx rejects with. */
export function httpError(statusCode: number, message: string, action?: string): Error {
  const attributes = action === undefined ? {} : { attributes: { action } };
  return Object.assign(new Error(message), { body: { statusCode, message, ...attributes } });
}

/** A `call` that answers from a table and notes what it was asked. */
export function fakeCall(answers: Answers): { call: Call; requests: FakeRequest[] } {
  const requests: FakeRequest[] = [];
  const call = async (endpoint: { method: string; path: string }, body: unknown, signal?: AbortSignal) => {
    const request = { method: endpoint.method, path: endpoint.path, body, signal };
    requests.push(request);
    const answer = answers[endpoint.path];
    if (answer === undefined) throw new Error(`no answer for ${endpoint.path}`);
    return typeof answer === 'function' ? answer(request) : answer;
  };
  // The one cast of the tests: a table cannot know each route's type.
  return { call: call as unknown as Call, requests };
}

const FAKE_FIELDS = [
  { name: '@timestamp', type: 'date' },
  { name: 'log.level', type: 'string' },
  { name: 'log.logger', type: 'string' },
  { name: 'message', type: 'string' },
  { name: 'process.pid', type: 'number' },
];

/** What the page gets from its host, without a host. */
export function fakeServices(call: Call, parts: Partial<PageServices> = {}): PageServices {
  return {
    call,
    askEarly: () => undefined,
    openedAt: new Date(),
    callStream: () => Promise.reject(new Error('not used')),
    uiSettings: {
      get: <T,>(key: string, defaultValue?: T): T => {
        const settings: Record<string, unknown> = {
          'dateFormat:tz': 'UTC',
          'search:queryLanguage': 'lucene',
        };
        return (settings[key] ?? defaultValue) as T;
      },
    },
    application: {
      navigateToApp: () => Promise.resolve(),
      navigateToUrl: () => Promise.resolve(),
      getUrlForApp: (appId, options) => `/app/${appId}${options?.path ?? ''}`,
      // A person with the privilege `all`; tests of a reader pass their own.
      capabilities: { appLogs: { show: true, save: true } },
      currentAppId$: of('appLogs'),
    },
    dataViews: {
      get: () => Promise.resolve({ id: 'app-logs', title: 'logs-app_logs.*-*', fields: FAKE_FIELDS }),
      create: () => Promise.reject(new Error('not used')),
      clearInstanceCache: () => undefined,
    },
    dataViewId: 'app-logs',
    data: {
      query: {
        timefilter: {
          timefilter: {
            getTime: () => ({ from: 'now-15m', to: 'now' }),
            setTime: () => undefined,
            getRefreshInterval: () => ({ pause: true, value: 60_000 }),
            getAutoRefreshFetch$: () => {
              throw new Error('not used');
            },
          },
        },
      },
    },
    SearchBar: FakeSearchBar,
    RuleForm: null,
    ...parts,
  };
}

const FakeSearchBar: PageServices['SearchBar'] = ({ query, dateRangeFrom, dateRangeTo, onQuerySubmit }) => (
  <form
    onSubmit={(event) => {
      event.preventDefault();
      const text = new FormData(event.currentTarget).get('query');
      onQuerySubmit({
        dateRange: { from: dateRangeFrom, to: dateRangeTo },
        query: { language: query?.language ?? 'lucene', query: String(text) },
      });
    }}
  >
    <input
      name="query"
      aria-label="query"
      defaultValue={typeof query?.query === 'string' ? query.query : ''}
    />
    <output aria-label="time">{`${dateRangeFrom} – ${dateRangeTo}`}</output>
    <button type="submit">Search</button>
  </form>
);

/** Wraps a view in what it finds around it on the page. */
export function inPage(services: PageServices, children: ReactNode) {
  return (
    <EuiProvider>
      <I18nProvider>
        <ServicesProvider services={services}>{children}</ServicesProvider>
      </I18nProvider>
    </EuiProvider>
  );
}

/** A history as Kibana gives an app, opened at the query string. */
export function fakeHistory(search = '') {
  return createMemoryHistory({ initialEntries: [`/${search}`] });
}
