import React, { useLayoutEffect, useRef, useState } from 'react';
import { FormattedMessage } from '@kbn/i18n-react';
import { SafeText } from '../lines/safe_text';
import type { LineAddress } from '../services/view_state';
import { ContextLine } from './context_line';
import type { ContextRow } from './context_rows';
import type { Matches } from '../lines/highlight';
import { MOST_SEEN, ROW_HEIGHT, rowWindow } from './row_window';

interface Props {
  readonly rows: readonly ContextRow[];
  /** The side that the line is on: the rows next to it are in sight. */
  readonly lineAt: 'top' | 'bottom';
  /** What these rows are, for screen readers. */
  readonly label: string;
  readonly busy: boolean;
  readonly zone: string;
  readonly matches?: Matches | undefined;
  readonly onSelect: (line: LineAddress) => void;
}

/** The rows on one side of a line; of many only those in sight are in the document. */
export function ContextRowList({ rows, lineAt, label, busy, zone, matches, onSelect }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const count = rows.length;
  const before = useRef(0);
  // Rows that come in above must not move those that somebody is reading.
  useLayoutEffect(() => {
    const added = count - before.current;
    before.current = count;
    if (lineAt === 'top' || box.current === null || count <= MOST_SEEN) return;
    box.current.scrollTop += added * ROW_HEIGHT;
    setScrollTop(box.current.scrollTop);
  }, [count, lineAt]);
  const { first, end } = rowWindow(count, scrollTop);
  return (
    <div
      ref={box}
      className="appLogsContext__rows eui-scrollBar"
      role="group"
      aria-label={label}
      aria-busy={busy}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      {/* The heights of the rows that are not drawn. */}
      <div style={{ height: first * ROW_HEIGHT }} />
      {rows.slice(first, end).map((row) =>
        row.kind === 'line' ? (
          <ContextLine key={row.line.id} line={row.line} zone={zone} matches={matches} onSelect={onSelect} />
        ) : (
          <div key={row.id} className="appLogsContext__beginning" data-test-subj="appLogsContextBeginning">
            <span className="eui-textTruncate">
              <FormattedMessage
                id="appLogs.context.beginningOf"
                defaultMessage="Beginning of {path}; below it is the file before"
                values={{ path: <SafeText text={row.path} oneLine /> }}
              />
            </span>
          </div>
        ),
      )}
      <div style={{ height: (count - end) * ROW_HEIGHT }} />
    </div>
  );
}
