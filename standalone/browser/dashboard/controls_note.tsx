import { EuiText } from '@elastic/eui';
import React from 'react';

/** In place of a dashboard's controls, which only Kibana has. */
export function ControlsNote({ titles }: { readonly titles: readonly string[] }) {
  return (
    <EuiText
      size="xs"
      color="subdued"
      style={{ padding: '4px 12px 0' }}
      data-test-subj="dashboardControlsNote"
    >
      In Kibana this dashboard has controls for {titles.join(' and ')}; here, filter with the search bar.
    </EuiText>
  );
}
