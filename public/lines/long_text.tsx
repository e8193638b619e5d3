import React, { useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { countText } from '../services/number_format';
import { LinkedText } from './detail/linked_text';
import type { Matches } from './highlight';
import { SafeText } from './safe_text';
import { cutText } from './visible_text';

/** Characters of a text that are drawn before somebody asks for all of it. */
export const FIRST_CHARACTERS = 20_000;

interface Props {
  readonly text: string;
  readonly label: string;
  readonly testSubject: string;
  /** Whether web addresses in it can be followed. */
  readonly links?: boolean;
  /** Finds what is to be marked in it. */
  readonly matches?: Matches | undefined;
}

/** A whole text with its line breaks; a very long one opens cut. */
export function LongText({ text, label, testSubject, links = false, matches }: Props) {
  const [whole, setWhole] = useState(false);
  const shown = cutText(text, whole ? text.length : FIRST_CHARACTERS);
  return (
    <>
      <pre className="appLogsText" aria-label={label} data-test-subj={testSubject} tabIndex={0}>
        {links ? (
          <LinkedText text={shown.text} matches={matches} />
        ) : (
          <SafeText text={shown.text} matches={matches} />
        )}
      </pre>
      {shown.cut && (
        <EuiButtonEmpty size="xs" flush="left" onClick={() => setWhole(true)} data-test-subj="appLogsShowAll">
          <FormattedMessage
            id="appLogs.lines.showAll"
            defaultMessage="Show all ({count} characters)"
            values={{ count: countText(text.length) }}
          />
        </EuiButtonEmpty>
      )}
    </>
  );
}
