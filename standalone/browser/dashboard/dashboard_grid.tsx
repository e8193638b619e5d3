import { Global } from '@emotion/react';
import React, { type CSSProperties } from 'react';
import { GRID_COLUMNS, type DashboardPanel } from './saved_dashboard';
import { PanelFrame } from './panel_frame';
import type { DashboardEdit } from './use_dashboard_edit';
import type { DashboardView } from './use_dashboard_view';

interface Props {
  readonly panels: readonly DashboardPanel[];
  readonly view: DashboardView;
  readonly reloadTime: number | undefined;
  readonly edit: DashboardEdit;
}

/** Kibana's row height and margin, pixels. */
const ROW = 20;
const MARGIN = 8;
/** Below this width Kibana puts the panels one below the other. */
const NARROW = 768;

/** The panels on Kibana's grid of 48 columns. */
export function DashboardGrid({ panels, view, reloadTime, edit }: Props) {
  const inReadingOrder = [...panels].sort((a, b) => a.grid.y - b.grid.y || a.grid.x - b.grid.x);
  return (
    <div className="dshGrid" data-test-subj="dashboardGrid" data-shared-items-count={panels.length}>
      <Global styles={STYLES} />
      {inReadingOrder.map((panel) => (
        <div key={panel.id} style={placeOf(panel)} data-test-subj="dashboardPanel">
          <PanelFrame panel={panel} view={view} reloadTime={reloadTime} edit={edit} />
        </div>
      ))}
    </div>
  );
}

const STYLES = `
.dshGrid {
  display: grid; gap: ${MARGIN}px; padding: ${MARGIN}px;
  grid-template-columns: repeat(${GRID_COLUMNS}, minmax(0, 1fr)); grid-auto-rows: ${ROW}px;
}
.dshGrid > * { grid-area: var(--dshPlace); min-width: 0; }
@media (max-width: ${NARROW - 1}px) {
  .dshGrid { grid-template-columns: minmax(0, 1fr); grid-auto-rows: auto; }
  .dshGrid > * { grid-area: auto; height: var(--dshHeight); }
}`;

function placeOf({ grid: { x, y, w, h } }: DashboardPanel): CSSProperties {
  const variables = {
    '--dshPlace': `${y + 1} / ${x + 1} / span ${h} / span ${w}`,
    '--dshHeight': `${h * ROW + (h - 1) * MARGIN}px`,
  };
  // React's types do not know custom properties.
  return variables as CSSProperties;
}
