import type { App, ApplicationStart } from '@kbn/core/public';
import type { History } from 'history';
import { Observable, distinctUntilChanged } from 'rxjs';
import { appIdOf, appUrl, ownPath } from './app_address';

/** The apps that plugins registered. */
export class Applications {
  private readonly apps = new Map<string, App>();

  /** Throws for an id that is taken. */
  readonly register = (app: App): void => {
    if (this.apps.has(app.id))
      throw new Error(`An application is already registered with the id "${app.id}"`);
    this.apps.set(app.id, app);
  };

  get(id: string): App | undefined {
    return this.apps.get(id);
  }

  list(): App[] {
    return [...this.apps.values()];
  }
}

/** Moving between apps; what is no app's page the browser loads. */
export function applicationStart(
  history: History,
  capabilities: ApplicationStart['capabilities'],
): ApplicationStart {
  return {
    capabilities,
    currentAppId$: currentAppId(history),
    getUrlForApp: (appId, { path, absolute = false } = {}) =>
      `${absolute ? window.location.origin : ''}${appUrl(appId, path)}`,
    navigateToApp: async (appId, { path } = {}) => history.push(appUrl(appId, path)),
    navigateToUrl: async (url) => {
      const path = ownPath(url, window.location.origin);
      if (path === null) window.location.assign(url);
      else history.push(path);
    },
  };
}

function currentAppId(history: History): Observable<string | undefined> {
  const now = () => appIdOf(history.location.pathname) ?? undefined;
  return new Observable<string | undefined>((observer) => {
    observer.next(now());
    return history.listen(() => observer.next(now()));
  }).pipe(distinctUntilChanged());
}
