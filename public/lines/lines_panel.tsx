import React from 'react';
import type { ReactNode, RefObject } from 'react';
import { EuiLoadingSpinner, EuiPanel, EuiProgress } from '@elastic/eui';
import type { LogLine } from '../../common/api/logs';
import { QueryProblem } from '../find/query_problem';
import type { LineLook } from './line_look';
import type { LineSlots } from './line_slots';
import { LinesFrame } from './lines_frame';
import { LinesNotices } from './lines_notices';
import { LinesTable } from './lines_table';
import type { ErrorJump } from './use_error_jump';
import type { LineCursor } from './use_line_cursor';
import type { LinesState } from './use_line_window';

interface Props {
  readonly lines: LinesState;
  readonly cursor: LineCursor;
  readonly errorJump: ErrorJump;
  readonly look: LineLook;
  /** What other parts put into the rows; a stable object. */
  readonly slots?: LineSlots | undefined;
  /** Why the lines cannot even be asked for: a query that cannot be read. */
  readonly problem: string | null;
  /** What stands in the query bar. */
  readonly query: string;
  readonly viewKey: string;
  /** Above the rows. */
  readonly toolbar: ReactNode;
  /** Shown when the answer holds no line. */
  readonly empty: ReactNode;
  /** Opens what puts right a line's time and format. */
  readonly onFix: (line: LogLine) => void;
  readonly scrollerRef?: RefObject<HTMLDivElement> | undefined;
  readonly onAtTop?: ((atTop: boolean) => void) | undefined;
  /** Floats over the lines. */
  readonly over?: ReactNode;
}

/** The lines with everything there is to say about them: loading, slow, partial, failed, empty. */
export function LinesPanel(props: Props) {
  const { lines, cursor, errorJump, look, slots, problem, query, viewKey, toolbar, empty, onFix } = props;
  const { scrollerRef, onAtTop, over } = props;
  const { window, rows, first } = lines;
  return (
    <EuiPanel
      hasBorder
      hasShadow={false}
      paddingSize="none"
      aria-busy={first.loading}
      style={{
        position: 'relative',
        display: 'flex',
        flexDirection: 'column',
        flex: '1 1 0',
        minHeight: 240,
        overflow: 'hidden',
      }}
    >
      {first.loading && window !== null && <EuiProgress size="xs" position="absolute" color="primary" />}
      {toolbar}
      {problem !== null && <QueryProblem problem={problem} query={query} />}
      <LinesNotices lines={lines} errorJump={errorJump} problem={problem} query={query} />
      <div style={{ position: 'relative', flex: '1 1 0', minHeight: 0, overflow: 'auto' }}>
        {over !== undefined && <div className="appLogsLines__over">{over}</div>}
        {window === null
          ? first.loading && (
              <div style={{ padding: 48, textAlign: 'center' }}>
                <EuiLoadingSpinner size="l" />
              </div>
            )
          : rows.stubs.length === 0
            ? // What is empty must be what is asked for now: the words would be about another view.
              window.key === viewKey && first.failure === null && problem === null && empty
            : problem === null && (
                <LinesFrame lines={lines}>
                  <LinesTable
                    lines={lines}
                    look={look}
                    cursor={cursor}
                    slots={slots}
                    onFix={onFix}
                    scrollerRef={scrollerRef}
                    onAtTop={onAtTop}
                  />
                </LinesFrame>
              )}
      </div>
    </EuiPanel>
  );
}
