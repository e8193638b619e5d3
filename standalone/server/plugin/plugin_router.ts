import type {
  RequestHandler,
  RouteValidationFunction,
  Router,
  VersionedRoute,
  VersionedRouteConfig,
} from '@kbn/core/server';

export interface RouteVersion {
  readonly validateBody: RouteValidationFunction<unknown> | null;
  readonly validateParams: RouteValidationFunction<unknown> | null;
  readonly handler: RequestHandler;
}

export interface PluginRoute {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly config: VersionedRouteConfig;
  readonly versions: Map<string, RouteVersion>;
}

/** Kibana's router as a list: what the plugin registers is mounted once it has been set up. */
export class PluginRouter implements Router {
  readonly routes: PluginRoute[] = [];

  readonly versioned: Router['versioned'] = {
    get: (config) => this.add('get', config),
    post: (config) => this.add('post', config),
    put: (config) => this.add('put', config),
    delete: (config) => this.add('delete', config),
  };

  private add(method: PluginRoute['method'], config: VersionedRouteConfig): VersionedRoute {
    const versions = new Map<string, RouteVersion>();
    this.routes.push({ method, config, versions });
    const route: VersionedRoute = {
      addVersion({ version, validate }, handler) {
        if (versions.has(version))
          throw new Error(`${method} ${config.path} has version ${version} already.`);
        const validateBody = validate === false ? null : (validate.request.body ?? null);
        const validateParams = validate === false ? null : (validate.request.params ?? null);
        // The handler takes exactly what its own validator gives.
        versions.set(version, { validateBody, validateParams, handler } as RouteVersion);
        return route;
      },
    };
    return route;
  }
}
