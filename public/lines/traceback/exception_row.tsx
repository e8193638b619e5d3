import React, { memo, useContext, useMemo } from 'react';
import { EuiIcon } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { LogLine } from '../../../common/api/logs';
import { parseTraceback } from '../../../common/traceback/parse_traceback';
import { frameCount } from '../../../common/traceback/traceback';
import { countText } from '../../services/number_format';
import type { Matches } from '../highlight';
import { SafeText } from '../safe_text';
import { cutText } from '../visible_text';
import { FrameActionContext, FrameRulesContext, useFrameRules } from './frame_rules';
import { StackTrace } from './stack_trace';

const SUMMARY_CHARACTERS = 500;

interface Props {
  readonly line: LogLine;
  /** Kept outside, by the line's id: a row that scrolls out of sight is taken away. */
  readonly open: boolean;
  readonly onToggle: (id: string) => void;
  /** Finds what is to be marked in it. */
  readonly matches?: Matches | undefined;
}

/** Whether a line has an exception to show. */
export function hasException(line: LogLine): boolean {
  return line.errorType !== null || line.stackTrace !== null;
}

/** The exception of a line in one row: type, message, number of frames; unfolded, the whole stack trace. */
export const ExceptionRow = memo(function ExceptionRow({ line, open, onToggle, matches }: Props) {
  const { stackTrace } = line;
  const rules = useFrameRules(open ? line.service : null);
  const onFrame = useContext(FrameRulesContext)?.onFrame;
  const frameAction = useMemo(
    () => (onFrame === undefined || line.service === null ? null : (file: string) => onFrame(line, file)),
    [onFrame, line],
  );
  const traceback = useMemo(
    () => (stackTrace === null ? null : parseTraceback(stackTrace, rules)),
    [stackTrace, rules],
  );
  const frames = useMemo(() => (traceback === null ? 0 : frameCount(traceback.exceptions)), [traceback]);
  const type =
    line.errorType ??
    traceback?.exceptions.at(-1)?.type ??
    i18n.translate('appLogs.lines.traceback', { defaultMessage: 'Traceback' });
  const message = line.errorMessage === null ? null : cutText(line.errorMessage, SUMMARY_CHARACTERS).text;
  return (
    <div className="appLogsLine__traceback" data-test-subj="appLogsTraceback">
      <button
        type="button"
        className="appLogsLine__exception"
        aria-expanded={open}
        disabled={stackTrace === null}
        onClick={() => onToggle(line.id)}
        data-test-subj="appLogsTracebackToggle"
      >
        <EuiIcon type={open ? 'arrowDown' : 'arrowRight'} size="s" />
        <span className="appLogsLine__exceptionText">
          <strong>
            <SafeText text={type} oneLine matches={matches} />
          </strong>
          {message !== null && message !== '' && (
            <>
              : <SafeText text={message} oneLine matches={matches} />
            </>
          )}
        </span>
        {frames > 0 && (
          <span className="appLogsLine__frames" data-test-subj="appLogsTracebackFrames">
            {frames === 1 ? (
              <FormattedMessage id="appLogs.traceback.oneFrame" defaultMessage="1 frame" />
            ) : (
              <FormattedMessage
                id="appLogs.traceback.frames"
                defaultMessage="{count} frames"
                values={{ count: countText(frames) }}
              />
            )}
          </span>
        )}
      </button>
      {open && stackTrace !== null && traceback !== null && (
        <FrameActionContext.Provider value={frameAction}>
          <StackTrace text={stackTrace} traceback={traceback} matches={matches} />
        </FrameActionContext.Provider>
      )}
    </div>
  );
});
