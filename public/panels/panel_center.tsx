import React from 'react';
import type { ReactNode } from 'react';

/** In the middle of the panel, and scrolled to where there is no room: margins give way, as centring by flex does not. */
export function PanelCenter({ children }: { readonly children: ReactNode }) {
  return (
    <div className="eui-yScroll" style={{ display: 'flex', width: '100%', height: '100%', padding: 8 }}>
      <div style={{ margin: 'auto', maxWidth: '100%' }}>{children}</div>
    </div>
  );
}
