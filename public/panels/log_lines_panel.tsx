import React, { useMemo } from 'react';
import { LinesFrame } from '../lines/lines_frame';
import { LinesTable } from '../lines/lines_table';
import { useAskedFields } from '../lines/use_asked_fields';
import { useLineCursor } from '../lines/use_line_cursor';
import { useLineWindow } from '../lines/use_line_window';
import { incompleteLines } from './incomplete_text';
import { PanelFrame } from './panel_frame';
import type { PanelProps } from './panel_props';
import { usePanelProgress } from './use_panel_progress';

/** Lines of the first request: a panel shows fewer than the page, and older ones come as somebody scrolls. */
const PANEL_SIZE = 100;

/** The lines on a dashboard: the page's own, newest first. */
export function LogLinesPanel(props: PanelProps) {
  const { call, scope, problem, viewKey, zone, timeFormat, settings, setup, onProgress } = props;
  const fields = useAskedFields(settings.fields);
  const lines = useLineWindow({ call, scope, viewKey, fields, size: PANEL_SIZE });
  const { window, first, rows } = lines;
  const cursor = useLineCursor(lines, viewKey, null, keepToItself);
  const look = useMemo(
    () => ({
      columns: settings.fields,
      wrap: settings.wrap,
      density: settings.density,
      zone,
      timeFormat,
      keepNames: true,
    }),
    [settings, zone, timeFormat],
  );
  const waiting =
    problem === null && (scope === null || first.loading || (window === null && first.failure === null));
  usePanelProgress({ waiting, problem, failure: first.failure }, onProgress);
  return (
    <PanelFrame
      testSubject="appLogsLinesPanel"
      request={first}
      loaded={window !== null}
      problem={problem}
      empty={window !== null && rows.stubs.length === 0}
      incomplete={incompleteLines(window?.partial ?? null)}
      setup={setup}
    >
      {window !== null && (
        <LinesFrame lines={lines}>
          <LinesTable lines={lines} look={look} cursor={cursor} />
        </LinesFrame>
      )}
    </PanelFrame>
  );
}

/** A dashboard has no place for a line that somebody selected. */
function keepToItself(): void {
  return undefined;
}
