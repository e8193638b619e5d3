import React, { memo } from 'react';
import { EuiButtonIcon, EuiCallOut, EuiLoadingSpinner, EuiSelect } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { CONTEXT_SCOPES } from '../../common/api/context';
import { FailurePrompt } from '../services/failure_prompt';
import type { LineAddress } from '../services/view_state';
import { ContextRowList } from './context_row_list';
import { contextRows } from './context_rows';
import { scopeText, sideText } from './context_texts';
import type { Direction, LineContext } from './line_context';
import type { Matches } from '../lines/highlight';
import { MoreFailed, MoreLines, StillWaiting } from './more_lines';
import type { ContextControl } from './use_context_lines';

interface Props {
  readonly context: LineContext;
  readonly control: ContextControl['control'];
  readonly zone: string;
  /** A row was chosen: it becomes the page's selected line. */
  readonly onSelect: (line: LineAddress) => void;
  /** What the search looks for is marked in the rows. */
  readonly matches?: Matches | undefined;
}

/** Above a line: what is shown around it, and the lines after it. */
export const ContextAbove = memo(function ContextAbove(props: Props) {
  const { context, control } = props;
  const { line, progress, partial } = context;
  const onMore = (direction: Direction, count: number) => control.more(line.id, direction, count);
  return (
    <div className="appLogsContext" data-test-subj="appLogsContextAbove">
      <div className="appLogsContext__bar">
        <div className="appLogsContext__scope">
          <ScopeChooser context={context} control={control} />
        </div>
        {progress.loading && <EuiLoadingSpinner size="s" />}
        {progress.slow && <StillWaiting />}
        <MoreLines context={context} direction="newer" onMore={onMore} />
        <EuiButtonIcon
          className="appLogsContext__close"
          iconType="cross"
          color="text"
          size="xs"
          onClick={() => control.close(line.id)}
          aria-label={i18n.translate('appLogs.context.close', {
            defaultMessage: 'Close the lines around this line',
          })}
          data-test-subj="appLogsContextClose"
        />
      </div>
      {progress.failure !== null && (
        <FailurePrompt
          compact
          failure={progress.failure}
          onRetry={() => control.retry(line.id)}
          testSubject="appLogsContextFailed"
          title={i18n.translate('appLogs.context.failed', {
            defaultMessage: 'The lines around this line could not be loaded',
          })}
        />
      )}
      {partial !== null && (
        <EuiCallOut
          size="s"
          color="warning"
          iconType="warning"
          data-test-subj="appLogsContextPartial"
          title={i18n.translate('appLogs.lines.partial', {
            defaultMessage: 'Lines may be missing: {reason}',
            values: { reason: partial },
          })}
        />
      )}
      <MoreFailed context={context} direction="newer" onMore={onMore} />
      <Rows {...props} direction="newer" />
    </div>
  );
});

/** Below a line: the lines before it. */
export const ContextBelow = memo(function ContextBelow(props: Props) {
  const { context, control } = props;
  const onMore = (direction: Direction, count: number) => control.more(context.line.id, direction, count);
  return (
    <div className="appLogsContext" data-test-subj="appLogsContextBelow">
      <Rows {...props} direction="older" />
      <MoreFailed context={context} direction="older" onMore={onMore} />
      <div className="appLogsContext__bar">
        <MoreLines context={context} direction="older" onMore={onMore} />
      </div>
    </div>
  );
});

function Rows({ context, direction, zone, matches, onSelect }: Props & { readonly direction: Direction }) {
  const rows = contextRows(context, direction);
  // Lines of the scope before stay while those of the next one are on their way, not when these could not be had.
  const shown = context.loaded || context.progress.loading;
  if (!shown || rows.length === 0) return null;
  return (
    <ContextRowList
      rows={rows}
      lineAt={direction === 'newer' ? 'bottom' : 'top'}
      label={sideText(direction, context[direction].lines.length)}
      busy={!context.loaded}
      zone={zone}
      matches={matches}
      onSelect={onSelect}
    />
  );
}

function ScopeChooser({ context, control }: Pick<Props, 'context' | 'control'>) {
  const { line, within, available } = context;
  const options = available.map((scope) => ({ value: scope, text: scopeText(scope) }));
  return (
    <EuiSelect
      compressed
      fullWidth
      options={options}
      value={within ?? ''}
      disabled={options.length === 0}
      onChange={(event) => {
        const scope = CONTEXT_SCOPES.find((one) => one === event.target.value);
        if (scope !== undefined) control.choose(line.id, scope);
      }}
      aria-label={i18n.translate('appLogs.context.within', {
        defaultMessage: 'Lines around this line within',
      })}
      data-test-subj="appLogsContextScope"
    />
  );
}
