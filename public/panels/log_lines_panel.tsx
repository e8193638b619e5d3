import React from 'react';
import { LinesTable } from '../lines/lines_table';
import { useLines } from '../lines/use_lines';
import { incompleteLines } from './incomplete_text';
import { PanelFrame } from './panel_frame';
import type { PanelProps } from './panel_props';
import { usePanelProgress } from './use_panel_progress';

/** Lines of one request: a panel shows fewer than the page, and older ones come as somebody scrolls. */
const PANEL_PAGE_SIZE = 100;

/** The lines on a dashboard: the page's own, newest first. */
export function LogLinesPanel(props: PanelProps) {
  const { call, scope, problem, viewKey, zone, settings, setup, onProgress } = props;
  const { pages, first, older, loadOlder } = useLines(call, scope, viewKey, PANEL_PAGE_SIZE);
  const waiting =
    problem === null && (scope === null || first.loading || (pages === null && first.failure === null));
  usePanelProgress({ waiting, problem, failure: first.failure }, onProgress);
  return (
    <PanelFrame
      testSubject="appLogsLinesPanel"
      request={first}
      loaded={pages !== null}
      problem={problem}
      empty={pages?.lines.length === 0}
      incomplete={incompleteLines(pages?.partial ?? null)}
      setup={setup}
    >
      {pages !== null && (
        <LinesTable
          lines={pages.lines}
          zone={zone}
          fields={settings.fields}
          density={settings.density}
          keepNames
          hasOlder={pages.next !== null}
          older={older}
          onOlder={loadOlder}
          viewKey={pages.key}
        />
      )}
    </PanelFrame>
  );
}
