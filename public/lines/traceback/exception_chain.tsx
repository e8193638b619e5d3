import React from 'react';
import { FormattedMessage } from '@kbn/i18n-react';
import type { RaisedException, Relation } from '../../../common/traceback/traceback';
import { ShowFirst } from '../detail/show_first';
import { LinkedText } from '../detail/linked_text';
import { SafeText } from '../safe_text';
import { cutText } from '../visible_text';
import { FrameList } from './frame_list';

/** Exceptions of a chain, and sub-exceptions of a group, that are drawn before somebody asks for all. */
const FIRST_EXCEPTIONS = 10;
/** Characters of a message that are drawn; "as text" has all of it. */
const MESSAGE_CHARACTERS = 5_000;

/** What stands before a group's header: "  + Exception Group Traceback". */
const GROUP_MARGIN = /^[\s+|]+/;

interface Props {
  readonly exceptions: readonly RaisedException[];
}

/** Exceptions as Python prints them: the first one raised first, and in words how the next came of it. */
export function ExceptionChain({ exceptions }: Props) {
  return (
    <ShowFirst items={exceptions} limit={FIRST_EXCEPTIONS} testSubject="appLogsShowAllExceptions" last>
      {(shown, from) => shown.map((exception, at) => <Raised key={from + at} exception={exception} />)}
    </ShowFirst>
  );
}

function Raised({ exception }: { readonly exception: RaisedException }) {
  const { relation, header, frames, type, message, notes, group } = exception;
  const said = cutText(message, MESSAGE_CHARACTERS);
  return (
    <section className="appLogsException" data-test-subj="appLogsException">
      {relation !== null && (
        <p className="appLogsException__relation" data-test-subj="appLogsExceptionRelation">
          <RelationText relation={relation} />
        </p>
      )}
      {header !== '' && (
        <p className="appLogsException__header">
          <SafeText text={header.replace(GROUP_MARGIN, '').trim()} oneLine />
        </p>
      )}
      <FrameList frames={frames} />
      <pre className="appLogsException__text" data-test-subj="appLogsExceptionText">
        {type !== null && (
          <strong>
            <SafeText text={type} />
          </strong>
        )}
        {type !== null && message !== '' && ': '}
        <LinkedText text={said.text} />
        {said.cut && '…'}
        {notes.length > 0 && (
          <>
            {'\n'}
            <SafeText text={cutText(notes.join('\n'), MESSAGE_CHARACTERS).text} />
          </>
        )}
      </pre>
      {group.length > 0 && (
        <ShowFirst items={group} limit={FIRST_EXCEPTIONS} testSubject="appLogsShowAllExceptions">
          {(shown) => (
            <ol className="appLogsException__group">
              {shown.map((chain, at) => (
                <li key={at}>
                  <ExceptionChain exceptions={chain} />
                </li>
              ))}
            </ol>
          )}
        </ShowFirst>
      )}
    </section>
  );
}

function RelationText({ relation }: { readonly relation: Relation }) {
  return relation === 'cause' ? (
    <FormattedMessage
      id="appLogs.traceback.cause"
      defaultMessage="The exception above was the direct cause of this one:"
    />
  ) : (
    <FormattedMessage
      id="appLogs.traceback.context"
      defaultMessage="While the exception above was being handled, this one was raised:"
    />
  );
}
