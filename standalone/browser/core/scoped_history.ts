import { parsePath, type History, type Location, type LocationDescriptor } from 'history';

/** An app's own part of the page's history. */
export interface ScopedHistory extends History {
  /** After this the app hears of nothing any more. */
  release(): void;
}

/**
 * A history that sees only what lies below an app's path, with that path cut off, as Kibana's apps get it: a step
 * back to another app is not theirs to hear of.
 * @param base e.g. "/app/appLogs", without a slash at its end
 */
export function createScopedHistory(parent: History, base: string): ScopedHistory {
  const unregister = new Set<() => void>();
  const inside = ({ pathname }: Location) => pathname === base || pathname.startsWith(`${base}/`);
  const toOwn = (location: Location): Location =>
    inside(location) ? { ...location, pathname: location.pathname.slice(base.length) } : location;
  // After somebody left the app, its last words must not mistake another app's place for its own.
  let current = toOwn(parent.location);

  const toParent = (to: LocationDescriptor, state?: unknown) => {
    const { pathname, search, hash, ...rest } = typeof to === 'string' ? { ...parsePath(to), state } : to;
    // As in a link, "?x" alone keeps the path.
    const path =
      pathname === undefined || (typeof to === 'string' && pathname === '') ? current.pathname : pathname;
    return { pathname: `${base}${path}`, search: search ?? '', hash: hash ?? '', state: rest.state };
  };
  const track = (end: () => void) => {
    unregister.add(end);
    return () => {
      unregister.delete(end);
      end();
    };
  };
  track(
    parent.listen((location) => {
      if (inside(location)) current = toOwn(location);
    }),
  );
  return {
    get length() {
      return parent.length;
    },
    get action() {
      return parent.action;
    },
    get location() {
      return current;
    },
    push: (to: LocationDescriptor, state?: unknown) => parent.push(toParent(to, state)),
    replace: (to: LocationDescriptor, state?: unknown) => parent.replace(toParent(to, state)),
    go: (steps) => parent.go(steps),
    goBack: () => parent.goBack(),
    goForward: () => parent.goForward(),
    createHref: (to) => parent.createHref(toParent(to)),
    block: (prompt) => track(parent.block(prompt)),
    listen: (listener) =>
      track(
        parent.listen((location, action) => {
          if (inside(location)) listener(toOwn(location), action);
        }),
      ),
    release: () => {
      for (const end of unregister) end();
      unregister.clear();
    },
  };
}
