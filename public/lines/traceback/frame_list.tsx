import React, { useContext, useMemo, useState } from 'react';
import { EuiIcon } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { Frame } from '../../../common/traceback/traceback';
import { countText } from '../../services/number_format';
import { ShowFirst } from '../detail/show_first';
import { SafeText } from '../safe_text';
import { cutText } from '../visible_text';
import { FrameActionContext } from './frame_rules';
import { frameRuns, type FrameRun } from './frame_runs';

/** Runs, and frames of one run, that are drawn before somebody asks for all. */
const FIRST_RUNS = 60;
const FIRST_FRAMES = 60;
/** Characters of a frame's source that are drawn; "as text" has all of it. */
const SOURCE_CHARACTERS = 2_000;
const NAME_CHARACTERS = 300;

/** The calls that led to an exception, oldest first. Of very many the last ones are drawn: there it was raised. */
export function FrameList({ frames }: { readonly frames: readonly Frame[] }) {
  const runs = useMemo(() => frameRuns(frames), [frames]);
  return (
    <ShowFirst items={runs} limit={FIRST_RUNS} testSubject="appLogsShowAllFrames" last>
      {(shown, from) => (
        <ol className="appLogsFrames">
          {shown.map((run, at) => (
            <Run key={from + at} run={run} />
          ))}
        </ol>
      )}
    </ShowFirst>
  );
}

function Run({ run }: { readonly run: FrameRun }) {
  const [open, setOpen] = useState(false);
  const frames = (
    <ShowFirst items={run.frames} limit={FIRST_FRAMES} testSubject="appLogsShowAllFrames" last inList>
      {(shown, from) => shown.map((frame, at) => <FrameItem key={from + at} frame={frame} />)}
    </ShowFirst>
  );
  if (!run.folded) return frames;
  return (
    <li>
      <button
        type="button"
        className="appLogsFrames__toggle"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        data-test-subj="appLogsLibraryFrames"
      >
        <EuiIcon type={open ? 'arrowDown' : 'arrowRight'} size="s" />
        <FormattedMessage
          id="appLogs.traceback.libraryFrames"
          defaultMessage="{count} library frames"
          values={{ count: countText(run.frames.length) }}
        />
      </button>
      {open && <ol className="appLogsFrames">{frames}</ol>}
    </li>
  );
}

function FrameItem({ frame }: { readonly frame: Frame }) {
  const source = cutText(frame.source.join('\n'), SOURCE_CHARACTERS);
  const onFrame = useContext(FrameActionContext);
  return (
    <li
      className={`appLogsFrame${frame.own ? ' appLogsFrame--own' : ''}`}
      data-test-subj={frame.own ? 'appLogsOwnFrame' : 'appLogsLibraryFrame'}
    >
      <div className="appLogsFrame__place">
        {frame.own && (
          <span className="appLogsFrame__mark" title={OWN()}>
            <FormattedMessage id="appLogs.traceback.ownFrame" defaultMessage="app" />
          </span>
        )}
        <span className="appLogsFrame__file">
          <SafeText text={shortened(frame.file)} oneLine />:{frame.line}
        </span>
        {frame.function !== '' && (
          <span className="appLogsFrame__function">
            <FormattedMessage
              id="appLogs.traceback.inFunction"
              defaultMessage="in {name}"
              values={{ name: <SafeText text={shortened(frame.function)} oneLine /> }}
            />
          </span>
        )}
        {frame.repeated > 0 && (
          <em data-test-subj="appLogsFrameRepeated">
            <FormattedMessage
              id="appLogs.traceback.repeated"
              defaultMessage="and {count} more times"
              values={{ count: countText(frame.repeated) }}
            />
          </em>
        )}
        {onFrame !== null && frame.file !== '' && <WhoseButton frame={frame} onFrame={onFrame} />}
      </div>
      {source.text !== '' && (
        <pre className="appLogsFrame__source">
          <SafeText text={source.text} />
          {source.cut && '…'}
        </pre>
      )}
    </li>
  );
}

interface WhoseProps {
  readonly frame: Frame;
  readonly onFrame: (file: string) => void;
}

function WhoseButton({ frame, onFrame }: WhoseProps) {
  return (
    <button
      type="button"
      className="appLogsFrame__whose"
      onClick={() => onFrame(frame.file)}
      data-test-subj="appLogsWhoseFrame"
    >
      {frame.own ? (
        <FormattedMessage id="appLogs.traceback.notOurs" defaultMessage="Not ours?" />
      ) : (
        <FormattedMessage id="appLogs.traceback.ours" defaultMessage="Ours?" />
      )}
    </button>
  );
}

const OWN = () =>
  i18n.translate('appLogs.traceback.ownFrame.hint', {
    defaultMessage: 'Code of the application: neither a library nor Python itself',
  });

function shortened(name: string): string {
  const { text, cut } = cutText(name, NAME_CHARACTERS);
  return cut ? `${text}…` : text;
}
