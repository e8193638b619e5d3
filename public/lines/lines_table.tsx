import React, { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Global } from '@emotion/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { LogLine } from '../../common/api/logs';
import { toggled } from '../services/view_state';
import type { Density } from '../services/view_state';
import { addedOnTop } from './line_pages';
import { PAGE_FIELDS, columnStyle, fieldsInUse } from './line_fields';
import type { LineField } from './line_fields';
import { LineRow } from './line_row';
import { ROW_HEIGHT, TRACEBACK_HEIGHT, linesStyles } from './lines_css';
import { OlderLines } from './older_lines';
import type { OlderState } from './use_lines';

interface Props {
  readonly lines: readonly LogLine[];
  readonly zone: string;
  /** False when the last loaded line is the oldest. */
  readonly hasOlder: boolean;
  readonly older: OlderState;
  readonly onOlder: () => void;
  /** Another view: begin at its top. */
  readonly viewKey: string;
  /** What stands before the message; the page's own fields unless said. */
  readonly fields?: readonly LineField[];
  readonly density?: Density;
  /** Shows service and logger also where there is little room; else they go first. */
  readonly keepNames?: boolean;
  readonly onFix?: (line: LogLine) => void;
  /** By id, how many milliseconds late a line came. */
  readonly late?: ReadonlyMap<string, number> | undefined;
  /** Whether the newest line is in sight, each time that changes. */
  readonly onAtTop?: ((atTop: boolean) => void) | undefined;
}

/** Rows from the end at which the next older page is asked for. */
const AHEAD = 40;

/** The lines, newest first; only the rows in sight are in the document. */
export function LinesTable(props: Props) {
  const { lines, zone, hasOlder, older, onOlder, viewKey, onFix, late, onAtTop } = props;
  const { fields = PAGE_FIELDS, density = 'normal', keepNames = false } = props;
  const { euiTheme } = useEuiTheme();
  const css = useMemo(() => linesStyles(euiTheme), [euiTheme]);
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<readonly string[]>([]);
  const [openTracebacks, setOpenTracebacks] = useState<readonly string[]>([]);
  const toggle = useCallback((id: string) => setOpen((before) => toggled(before, id)), []);
  const toggleTraceback = useCallback((id: string) => setOpenTracebacks((before) => toggled(before, id)), []);

  const inUse = useMemo(() => fieldsInUse(fields, lines), [fields, lines]);
  const columns = useMemo(() => columnStyle(inUse, euiTheme, keepNames), [inUse, euiTheme, keepNames]);
  const rowHeight = ROW_HEIGHT[density];

  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(lines[index], rowHeight),
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();

  // A refresh puts lines on top; whoever reads further down keeps the line they are looking at.
  const shown = useRef({ lines, viewKey });
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { lines, viewKey };
    const element = scroller.current;
    if (element === null) return;
    if (before.viewKey !== viewKey) {
      element.scrollTop = 0;
      return;
    }
    const added = addedOnTop(before.lines, lines);
    if (added > 0 && element.scrollTop > rowHeight) {
      element.scrollTop += lines
        .slice(0, added)
        .reduce((height, line) => height + estimate(line, rowHeight), 0);
    }
  }, [lines, viewKey, rowHeight]);

  const lastIndex = items.at(-1)?.index ?? -1;
  useEffect(() => {
    const near = lastIndex >= lines.length - AHEAD;
    if (near && hasOlder && !older.loading && older.failure === null) onOlder();
  }, [lastIndex, lines.length, hasOlder, older, onOlder]);

  return (
    <div
      ref={scroller}
      className={`appLogsLines appLogsLines--${density}${keepNames ? '' : ' appLogsLines--withoutNames'} eui-scrollBar`}
      style={columns}
      data-test-subj="appLogsLines"
      role="feed"
      aria-busy={older.loading}
      aria-label={i18n.translate('appLogs.lines.label', { defaultMessage: 'Log lines, newest first' })}
      tabIndex={0}
      onScroll={(event) => onAtTop?.(event.currentTarget.scrollTop <= rowHeight)}
    >
      <Global styles={css} />
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {items.map((item) => {
          const line = lines[item.index];
          return line === undefined ? null : (
            <div
              key={String(item.key)}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="article"
              aria-posinset={item.index + 1}
              aria-setsize={hasOlder ? -1 : lines.length}
              style={{
                position: 'absolute',
                top: 0,
                width: '100%',
                transform: `translateY(${item.start}px)`,
              }}
            >
              <LineRow
                line={line}
                zone={zone}
                fields={inUse}
                open={open.includes(line.id)}
                tracebackOpen={openTracebacks.includes(line.id)}
                onToggle={toggle}
                onToggleTraceback={toggleTraceback}
                lateMs={late?.get(line.id)}
                onFix={onFix}
              />
            </div>
          );
        })}
      </div>
      <OlderLines hasOlder={hasOlder} older={older} count={lines.length} onRetry={onOlder} />
    </div>
  );
}

function estimate(line: LogLine | undefined, rowHeight: number): number {
  const traceback = line !== undefined && (line.errorType !== null || line.stackTrace !== null);
  return traceback ? rowHeight + TRACEBACK_HEIGHT : rowHeight;
}
