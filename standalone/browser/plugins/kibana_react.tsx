import createCache from '@emotion/cache';
import { EuiProvider, EuiThemeProvider } from '@elastic/eui';
import React, { createContext, useContext, type ReactNode } from 'react';
import type { Observable } from 'rxjs';
import type { CoreTheme } from '@kbn/core/public';
import { useObservable } from '../core/use_observable';

// Before and after EUI's own style sheet, as Kibana's page has them: what comes later wins.
const caches = {
  default: createCache({ key: 'css', container: placeOf('emotion') }),
  global: createCache({ key: 'eui-global', container: placeOf('eui-global') }),
  utility: createCache({ key: 'eui-utility', container: placeOf('emotion') }),
};

const InsideTheme = createContext(false);
const LIGHT: CoreTheme = { darkMode: false };

interface Props {
  readonly theme$: Observable<CoreTheme>;
  readonly children?: ReactNode;
}

/** EUI's theme for an app's own React root; inside a root that has it, only the colours. */
export function KibanaThemeProvider({ theme$, children }: Props) {
  const inside = useContext(InsideTheme);
  const colorMode = useColorMode(theme$);
  if (inside) return <EuiThemeProvider colorMode={colorMode}>{children}</EuiThemeProvider>;
  return (
    <EuiProvider colorMode={colorMode} cache={caches} globalStyles={false} utilityClasses={false}>
      <InsideTheme.Provider value>{children}</InsideTheme.Provider>
    </EuiProvider>
  );
}

/** The same for the page itself, with EUI's global styles: once a page. */
export function PageThemeProvider({ theme$, children }: Props) {
  const colorMode = useColorMode(theme$);
  return (
    <EuiProvider colorMode={colorMode} cache={caches}>
      <InsideTheme.Provider value>{children}</InsideTheme.Provider>
    </EuiProvider>
  );
}

function useColorMode(theme$: Observable<CoreTheme>): 'dark' | 'light' {
  return useObservable(theme$, LIGHT).darkMode ? 'dark' : 'light';
}

function placeOf(name: string): HTMLElement {
  return document.querySelector<HTMLElement>(`meta[name="${name}"]`) ?? document.head;
}
