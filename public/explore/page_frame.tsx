import React from 'react';
import type { ReactNode } from 'react';
import { EuiFlexGroup } from '@elastic/eui';

/** The page's outer box while it has one thing to show: as high as the window, the thing in the middle. */
export function PageFrame({ center }: { readonly center: ReactNode }) {
  return (
    <EuiFlexGroup
      data-test-subj="appLogsPage"
      alignItems="center"
      justifyContent="center"
      responsive={false}
      style={{ minHeight: '60vh', flexGrow: 1 }}
    >
      {center}
    </EuiFlexGroup>
  );
}
