import React from 'react';
import type { VirtualItem } from '@tanstack/react-virtual';
import type { LogLine } from '../../common/api/logs';
import { DroppedRow } from './dropped_row';
import type { LineLook } from './line_look';
import { LineRow } from './line_row';
import type { LineSlots } from './line_slots';
import { LineMarkRow } from './marks/line_mark_row';
import { markAbove } from './marks/line_marks';
import type { LineCursor } from './use_line_cursor';
import { lineAt } from './window/window_rows';
import type { WindowRows } from './window/window_rows';

interface Props {
  readonly item: VirtualItem;
  readonly measure: (element: Element | null) => void;
  readonly rows: WindowRows;
  /** The last row is the last of all. */
  readonly isWhole: boolean;
  readonly look: LineLook;
  readonly slots: LineSlots;
  readonly cursor: LineCursor;
  readonly openTracebacks: readonly string[];
  readonly onToggleTraceback: (id: string) => void;
  readonly onFix?: ((line: LogLine) => void) | undefined;
}

/** One place in the list: a line with what is marked above it, or its stand-in while it is read again. */
export function LineItem(props: Props) {
  const { item, measure, rows, isWhole, look, slots, cursor, openTracebacks, onToggleTraceback, onFix } =
    props;
  const stub = rows.stubs[item.index];
  if (stub === undefined) return null;
  const line = lineAt(rows, item.index);
  const selected = cursor.selected === stub.id;
  return (
    <div
      ref={measure}
      className="appLogsLines__row"
      data-index={item.index}
      data-line={stub.id}
      role="article"
      tabIndex={-1}
      aria-posinset={item.index + 1}
      aria-setsize={isWhole ? rows.stubs.length : -1}
      aria-current={selected ? 'true' : undefined}
      style={{ position: 'absolute', top: 0, width: '100%', transform: `translateY(${item.start}px)` }}
    >
      <LineMarkRow {...markAbove(rows.stubs, item.index, look.zone)} zone={look.zone} />
      {line === undefined ? (
        <DroppedRow stub={stub} look={look} />
      ) : (
        <LineRow
          line={line}
          look={look}
          slots={slots}
          selected={selected}
          open={cursor.open.includes(stub.id)}
          tracebackOpen={openTracebacks.includes(stub.id)}
          onToggle={cursor.toggle}
          onToggleTraceback={onToggleTraceback}
          onFix={onFix}
        />
      )}
    </div>
  );
}
