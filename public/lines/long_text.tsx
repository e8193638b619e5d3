import React, { useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { Matches } from './highlight';
import { SafeText } from './safe_text';
import { cutText } from './visible_text';

/** Characters of a text that are drawn before somebody asks for all of it. */
export const FIRST_CHARACTERS = 20_000;

interface Props {
  readonly text: string;
  readonly label: string;
  readonly testSubject: string;
  /** Finds what is to be marked in it. */
  readonly matches?: Matches | undefined;
}

/** A whole text with its line breaks; a very long one opens cut. */
export function LongText({ text, label, testSubject, matches }: Props) {
  const [whole, setWhole] = useState(false);
  const shown = cutText(text, whole ? text.length : FIRST_CHARACTERS);
  return (
    <>
      <pre className="appLogsText" aria-label={label} data-test-subj={testSubject} tabIndex={0}>
        <SafeText text={shown.text} matches={matches} />
      </pre>
      {shown.cut && (
        <EuiButtonEmpty size="xs" flush="left" onClick={() => setWhole(true)} data-test-subj="appLogsShowAll">
          <FormattedMessage
            id="appLogs.lines.showAll"
            defaultMessage="Show all ({count} characters)"
            values={{ count: new Intl.NumberFormat(i18n.getLocale()).format(text.length) }}
          />
        </EuiButtonEmpty>
      )}
    </>
  );
}
