import React, { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { Global } from '@emotion/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { LogLine } from '../../common/api/logs';
import { timeWidth } from '../services/line_time_format';
import { toggled } from '../services/view_state';
import { columnGrid } from './columns/column_grid';
import { OlderEnd } from './line_ends';
import type { LineLook } from './line_look';
import { LineItem } from './line_item';
import { NO_SLOTS } from './line_slots';
import type { LineSlots } from './line_slots';
import { HEADER_HEIGHT, ROW_HEIGHT, TRACEBACK_HEIGHT, linesStyles } from './lines_css';
import { LinesHeader } from './lines_header';
import { useColumnsInUse } from './use_columns_in_use';
import { useKeptPlace } from './use_kept_place';
import type { LineCursor } from './use_line_cursor';
import type { LinesState } from './use_line_window';
import { useRevealed } from './use_revealed';
import { hasNewer, hasOlder } from './window/line_window';
import type { LineStub } from './window/line_window';

interface Props {
  readonly lines: LinesState;
  readonly look: LineLook;
  readonly cursor: LineCursor;
  readonly slots?: LineSlots | undefined;
  readonly onFix?: (line: LogLine) => void;
  /** Told of the element that scrolls. */
  readonly scrollerRef?: RefObject<HTMLDivElement> | undefined;
  /** Whether the newest line is in sight, each time that changes. */
  readonly onAtTop?: ((atTop: boolean) => void) | undefined;
}

/** Rows that are drawn beyond what is in sight; fewer where each has many cells. */
const OVERSCAN = 12;
const OVERSCAN_OF_MANY = 3;
const MANY_COLUMNS = 12;

/** The lines, newest first; only the rows in sight are in the document. */
export function LinesTable(props: Props) {
  const { lines, look: chosen, cursor, slots = NO_SLOTS, onFix, scrollerRef, onAtTop } = props;
  const { window, rows, opened } = lines;
  const { euiTheme } = useEuiTheme();
  const css = useMemo(() => linesStyles(euiTheme), [euiTheme]);
  const ownScroller = useRef<HTMLDivElement>(null);
  const scroller = scrollerRef ?? ownScroller;
  const sizer = useRef<HTMLDivElement>(null);
  const [openTracebacks, setOpenTracebacks] = useState<readonly string[]>([]);
  const toggleTraceback = useCallback((id: string) => setOpenTracebacks((before) => toggled(before, id)), []);

  const columns = useColumnsInUse(chosen.columns, window, opened);
  const look = useMemo(() => ({ ...chosen, columns }), [chosen, columns]);
  const { density, wrap, zone, timeFormat, keepNames } = look;
  const grid = useMemo(
    () => columnGrid(columns, euiTheme, { timeWidth: timeWidth(timeFormat, zone), keepNames }),
    [columns, euiTheme, timeFormat, zone, keepNames],
  );

  const rowHeight = ROW_HEIGHT[density];
  const estimate = useCallback(
    (stub: LineStub | undefined) => (stub?.tall === true ? rowHeight + TRACEBACK_HEIGHT : rowHeight),
    [rowHeight],
  );
  const { stubs } = rows;
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: stubs.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((index: number) => estimate(stubs[index]), [stubs, estimate]),
    getItemKey: useCallback((index: number) => stubs[index]?.id ?? index, [stubs]),
    scrollPaddingStart: HEADER_HEIGHT,
    overscan: columns.length > MANY_COLUMNS ? OVERSCAN_OF_MANY : OVERSCAN,
  });
  const layout = JSON.stringify([density, wrap, columns, opened]);
  const newest = window === null || !hasNewer(window);
  useKeptPlace({ virtualizer, scroller, sizer, rows, opened, layout, atTop: rowHeight / 2, newest });
  useRevealed({ virtualizer, scroller, rows, reveal: cursor.reveal });

  const { startIndex: from = 0, endIndex: to = 0 } = virtualizer.range ?? {};
  const { inSight } = lines;
  const { inSight: keysInSight } = cursor;
  useEffect(() => {
    inSight({ from, to });
    keysInSight({ from, to });
  }, [inSight, keysInSight, from, to]);

  const atTop = from === 0 && newest;
  useEffect(() => onAtTop?.(atTop), [onAtTop, atTop]);

  const label = i18n.translate('appLogs.lines.label', { defaultMessage: 'Log lines, newest first' });
  return (
    <div
      ref={scroller}
      className={`appLogsLines appLogsLines--${density}${wrap ? ' appLogsLines--wrap' : ''}${keepNames ? '' : ' appLogsLines--withoutNames'} eui-scrollBar`}
      style={grid}
      data-test-subj="appLogsLines"
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      <Global styles={css} />
      <LinesHeader columns={columns} />
      <div
        ref={sizer}
        className="appLogsLines__sizer"
        role="feed"
        aria-label={label}
        aria-busy={lines.older.loading || lines.newer.loading}
        style={{ height: virtualizer.getTotalSize(), position: 'relative' }}
      >
        {virtualizer.getVirtualItems().map((item) => (
          <LineItem
            key={String(item.key)}
            item={item}
            measure={virtualizer.measureElement}
            rows={rows}
            isWhole={window !== null && !hasOlder(window)}
            look={look}
            slots={slots}
            cursor={cursor}
            openTracebacks={openTracebacks}
            onToggleTraceback={toggleTraceback}
            onFix={onFix}
          />
        ))}
      </div>
      <OlderEnd lines={lines} />
    </div>
  );
}
