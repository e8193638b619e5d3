import createCache from '@emotion/cache';
import { EuiProvider } from '@elastic/eui';
import React, { type ReactNode } from 'react';
import ReactDOM from 'react-dom';
import type { Observable } from 'rxjs';
import type { CoreTheme, MountPoint } from '@kbn/core/public';
import { useObservable } from '../core/use_observable';

// Before and after EUI's own style sheet, as Kibana's page has them: what comes later wins.
const caches = {
  default: createCache({ key: 'css', container: placeOf('emotion') }),
  global: createCache({ key: 'eui-global', container: placeOf('eui-global') }),
  utility: createCache({ key: 'eui-utility', container: placeOf('emotion') }),
};

const LIGHT: CoreTheme = { darkMode: false };

interface Props {
  readonly theme$: Observable<CoreTheme>;
  readonly children?: ReactNode;
}

/**
 * EUI's theme for an app's own React root. As in Kibana 8.12 it is always a whole EuiProvider, which inside of another
 * one gives its children as they are.
 */
export function KibanaThemeProvider({ theme$, children }: Props) {
  return (
    <EuiProvider colorMode={useColorMode(theme$)} cache={caches} globalStyles={false} utilityClasses={false}>
      {children}
    </EuiProvider>
  );
}

/** What Kibana's own parts would take from around them; this host has none of these parts. */
export function KibanaContextProvider({ children }: { readonly children?: ReactNode }) {
  return <>{children}</>;
}

/** A React node as what an overlay takes: rendered in a root of its own, in the theme. */
export function toMountPoint(
  node: ReactNode,
  { theme$ }: { readonly theme$: Observable<CoreTheme> },
): MountPoint {
  return (element) => {
    ReactDOM.render(<KibanaThemeProvider theme$={theme$}>{node}</KibanaThemeProvider>, element);
    return () => void ReactDOM.unmountComponentAtNode(element);
  };
}

/** The same for the page itself, with EUI's global styles: once a page. */
export function PageThemeProvider({ theme$, children }: Props) {
  return (
    <EuiProvider colorMode={useColorMode(theme$)} cache={caches}>
      {children}
    </EuiProvider>
  );
}

function useColorMode(theme$: Observable<CoreTheme>): 'dark' | 'light' {
  return useObservable(theme$, LIGHT).darkMode ? 'dark' : 'light';
}

function placeOf(name: string): HTMLElement {
  return document.querySelector<HTMLElement>(`meta[name="${name}"]`) ?? document.head;
}
