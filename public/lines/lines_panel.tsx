import React from 'react';
import type { ReactNode } from 'react';
import { EuiCallOut, EuiLoadingSpinner, EuiPanel, EuiProgress } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { LogLine } from '../../common/api/logs';
import { FailurePrompt } from '../services/failure_prompt';
import { LinesTable } from './lines_table';
import type { LinesState } from './use_lines';

interface Props {
  readonly lines: LinesState;
  /** Why the lines cannot even be asked for: a query that cannot be read. */
  readonly problem: string | null;
  readonly zone: string;
  readonly viewKey: string;
  /** Shown when the answer holds no line. */
  readonly empty: ReactNode;
  /** Opens what puts right a line's time and format. */
  readonly onFix: (line: LogLine) => void;
  readonly late?: ReadonlyMap<string, number>;
  readonly onAtTop?: (atTop: boolean) => void;
  /** Floats over the lines. */
  readonly over?: ReactNode;
}

/** The lines with everything there is to say about them: loading, slow, partial, failed, empty. */
export function LinesPanel({ lines, problem, zone, viewKey, empty, onFix, late, onAtTop, over }: Props) {
  const { pages, first, older, loadOlder } = lines;
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
      {first.loading && pages !== null && <EuiProgress size="xs" position="absolute" color="primary" />}
      {problem !== null && <QueryProblem problem={problem} />}
      {problem === null && first.failure !== null && (
        <FailurePrompt
          compact
          failure={first.failure}
          onRetry={first.retry}
          testSubject="appLogsLinesError"
          title={i18n.translate('appLogs.lines.failed', { defaultMessage: 'The lines could not be loaded' })}
        />
      )}
      {first.slow && (
        <EuiCallOut
          size="s"
          iconType="clock"
          data-test-subj="appLogsLinesSlow"
          title={i18n.translate('appLogs.lines.slow', {
            defaultMessage: 'Still waiting for the lines. A shorter time range is faster.',
          })}
        />
      )}
      {pages !== null && pages.partial !== null && (
        <EuiCallOut
          size="s"
          color="warning"
          iconType="warning"
          data-test-subj="appLogsLinesPartial"
          title={i18n.translate('appLogs.lines.partial', {
            defaultMessage: 'Lines may be missing: {reason}',
            values: { reason: pages.partial },
          })}
        />
      )}
      {over !== undefined && (
        <div style={{ position: 'absolute', top: 8, left: '50%', transform: 'translateX(-50%)', zIndex: 1 }}>
          {over}
        </div>
      )}
      <div style={{ flex: '1 1 0', minHeight: 0, overflow: 'auto' }}>
        {pages === null
          ? first.loading && (
              <div style={{ padding: 48, textAlign: 'center' }}>
                <EuiLoadingSpinner size="l" />
              </div>
            )
          : pages.lines.length === 0
            ? // What is empty must be what is asked for now: the words would be about another view.
              pages.key === viewKey && first.failure === null && problem === null && empty
            : problem === null && (
                <LinesTable
                  lines={pages.lines}
                  zone={zone}
                  hasOlder={pages.next !== null}
                  older={older}
                  onOlder={loadOlder}
                  viewKey={pages.key}
                  onFix={onFix}
                  late={late}
                  onAtTop={onAtTop}
                />
              )}
      </div>
    </EuiPanel>
  );
}

function QueryProblem({ problem }: { readonly problem: string }) {
  return (
    <EuiCallOut
      color="danger"
      iconType="error"
      size="s"
      role="alert"
      data-test-subj="appLogsQueryProblem"
      title={i18n.translate('appLogs.lines.badQuery', { defaultMessage: 'This query cannot be read' })}
    >
      {/* The message points at the place with a caret on its last line. */}
      <pre className="eui-textBreakWord" style={{ whiteSpace: 'pre-wrap' }}>
        {problem}
      </pre>
    </EuiCallOut>
  );
}
