import { useCallback, useMemo } from 'react';
import { useKeys } from '../keyboard/use_keys';
import type { Matches } from '../lines/highlight';
import type { LineLook } from '../lines/line_look';
import { useAskedFields } from '../lines/use_asked_fields';
import { useErrorJump } from '../lines/use_error_jump';
import type { ErrorJump } from '../lines/use_error_jump';
import { useLineCursor } from '../lines/use_line_cursor';
import type { LineCursor } from '../lines/use_line_cursor';
import { useLineWindow } from '../lines/use_line_window';
import type { LinesState } from '../lines/use_line_window';
import { lineTimeFormat } from '../services/line_time_format';
import { useServices } from '../services/services_context';
import { displayZone } from '../services/settings';
import type { BuiltScope } from '../services/use_scope';
import type { ViewControl } from '../services/use_view_state';
import { isEqual } from 'lodash';
import type { LineAddress } from '../services/view_state';
import { DEFAULT_COLUMNS } from '../services/view_state';

export interface Reading {
  readonly lines: LinesState;
  readonly cursor: LineCursor;
  readonly errorJump: ErrorJump;
  readonly look: LineLook;
}

/**
 * Reading the lines of the view: what is loaded, which line is selected, how lines are drawn, and the keys that move
 * through them.
 * @param matches marks what is looked for; a stable function
 */
export function useReading({ view, update }: ViewControl, page: BuiltScope, matches?: Matches): Reading {
  const { call, uiSettings } = useServices();
  const { columns, wrap, density, line } = view;
  const fields = useAskedFields(columns);
  const lines = useLineWindow({ call, scope: page.scope, viewKey: page.key, fields, line });
  // Where somebody is reading is no step that Back would take.
  const setLine = useCallback(
    (chosen: LineAddress | null) => update({ line: chosen }, { replace: true }),
    [update],
  );
  const cursor = useLineCursor(lines, page.key, line, setLine);
  const errorJump = useErrorJump(call, page.scope, lines, cursor);

  const zone = useMemo(() => displayZone(uiSettings), [uiSettings]);
  const timeFormat = useMemo(() => lineTimeFormat(uiSettings), [uiSettings]);
  const keepNames = !isEqual(columns, DEFAULT_COLUMNS);
  const look = useMemo(
    () => ({ columns, wrap, density, zone, timeFormat, keepNames, matches }),
    [columns, wrap, density, zone, timeFormat, keepNames, matches],
  );
  useKeys({
    nextLine: () => cursor.move(1),
    previousLine: () => cursor.move(-1),
    nextError: () => errorJump.jump('older'),
    previousError: () => errorJump.jump('newer'),
    openLine: () => {
      if (cursor.selected !== null) cursor.toggle(cursor.selected);
    },
    wrap: () => update({ wrap: !wrap }),
  });
  return { lines, cursor, errorJump, look };
}
