import { GRID_COLUMNS, type DashboardPanel, type GridPlace } from './saved_dashboard';

/** Kibana's size of a new panel. */
const SIZE = { w: 24, h: 15 };

/** Where a new panel goes: the topmost free place, and there the leftmost. */
export function placePanel(
  panels: readonly Pick<DashboardPanel, 'grid'>[],
  size: Pick<GridPlace, 'w' | 'h'> = SIZE,
): GridPlace {
  const bottom = Math.max(0, ...panels.map(({ grid }) => grid.y + grid.h));
  for (let y = 0; y < bottom; y += 1) {
    for (let x = 0; x + size.w <= GRID_COLUMNS; x += 1) {
      const place = { x, y, ...size };
      if (!panels.some(({ grid }) => overlap(grid, place))) return place;
    }
  }
  return { x: 0, y: bottom, ...size };
}

function overlap(a: GridPlace, b: GridPlace): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
