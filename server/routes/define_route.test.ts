import type {
  KibanaRequest,
  KibanaResponse,
  KibanaResponseFactory,
  RequestHandler,
  RequestHandlerContext,
  Router,
  VersionedRoute,
  VersionedRouteConfig,
} from '@kbn/core/server';
import { Subject } from 'rxjs';
import { z } from 'zod';
import { endpoint } from '../../common/api/endpoint';
import { AppLogsError } from '../app_logs_error';
import { defineRoute, type RouteContext } from './define_route';

const echo = endpoint<{ doubled: number }>()({
  method: 'post',
  path: '/internal/app_logs/echo',
  access: 'internal',
  version: '1',
  body: z.object({ n: z.number() }).strict(),
});

type Handler = (body: { n: number }, context: RouteContext) => Promise<{ doubled: number }>;

/** The route as Kibana would hold it, and a way to ask it. */
function registered(handler: Handler) {
  const logged: unknown[] = [];
  const log = (message: unknown) => void logged.push(message);
  const logger = { debug: log, info: log, warn: log, error: log, get: () => logger };
  let config: VersionedRouteConfig | undefined;
  let route: RequestHandler<unknown> | undefined;
  const versioned: VersionedRoute = {
    addVersion(_options, added) {
      route = (context, request, response) => Reflect.apply(added, undefined, [context, request, response]);
      return versioned;
    },
  };
  const register = (given: VersionedRouteConfig) => {
    config = given;
    return versioned;
  };
  const router: Router = { versioned: { get: register, post: register, put: register, delete: register } };
  defineRoute({ router, logger, countUse: () => undefined }, echo, { privilege: 'read' }, handler);
  const aborted$ = new Subject<void>();
  const ask = (body: unknown): Promise<KibanaResponse> => {
    const request: KibanaRequest = { params: {}, query: {}, body, headers: {}, events: { aborted$ } };
    if (!route) throw new Error('no route');
    return route(context(), request, responses);
  };
  return { ask, aborted$, logged, config: () => config };
}

const responses: KibanaResponseFactory = {
  ok: (options) => ({ status: 200, payload: options?.body }),
  customError: ({ statusCode, body }) => ({ status: statusCode, payload: body }),
};

/** No handler here talks to the engine. */
function context(): RequestHandlerContext {
  const core = {
    elasticsearch: { client: { asCurrentUser: {} } },
    savedObjects: { client: {}, getImporter: () => ({}) },
  };
  return { core: Promise.resolve(core) } as unknown as RequestHandlerContext;
}

const double: Handler = async ({ n }) => ({ doubled: 2 * n });

describe('defineRoute', () => {
  it('registers path, access and privilege, and answers with what the handler gives', async () => {
    const { ask, config } = registered(double);
    expect(config()).toEqual({
      path: '/internal/app_logs/echo',
      access: 'internal',
      options: { tags: ['access:appLogs-read'] },
    });
    expect(await ask({ n: 2 })).toEqual({ status: 200, payload: { doubled: 4 } });
  });

  it.each([
    [null, 'n'],
    [{ n: 'x' }, 'n'],
    [{ n: 1, m: 1 }, 'body'],
  ])('refuses %j, says which field is wrong and what to do, and logs nothing', async (body, field) => {
    const { ask, logged } = registered(double);
    const { status, payload } = await ask(body);
    expect(status).toBe(400);
    expect(payload).toMatchObject({
      message: expect.stringContaining(`${field}: `),
      attributes: { action: expect.stringContaining(field) },
    });
    expect(logged).toEqual([]);
  });

  it('answers an error of ours with its own words', async () => {
    const { ask, logged } = registered(() =>
      Promise.reject(new AppLogsError('Not now.', { statusCode: 409, action: 'Later.' })),
    );
    expect(await ask({ n: 1 })).toEqual({
      status: 409,
      payload: { message: 'Not now.', attributes: { action: 'Later.' } },
    });
    expect(logged).toEqual([]);
  });

  it('logs what nobody expected, once', async () => {
    const mistake = new TypeError('x is not a function');
    const { ask, logged } = registered(() => Promise.reject(mistake));
    expect((await ask({ n: 1 })).status).toBe(500);
    expect(logged).toEqual([mistake]);
  });

  it('ends the work when the caller goes away, quietly', async () => {
    const { ask, aborted$, logged } = registered(
      (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('aborted')));
          aborted$.next();
        }),
    );
    expect((await ask({ n: 1 })).status).toBe(499);
    expect(logged).toEqual([]);
    expect(aborted$.observed).toBe(false);
  });
});
