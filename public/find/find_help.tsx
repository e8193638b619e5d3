import React from 'react';
import { EuiIconTip } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { FindMode } from '../../common/api/find';

/** What a mode finds, and what it does not. */
export function FindHelp({ mode }: { readonly mode: FindMode }) {
  return (
    <EuiIconTip
      type="questionInCircle"
      color="subdued"
      position="bottom"
      aria-label={i18n.translate('appLogs.find.help', { defaultMessage: 'What the search box finds' })}
      iconProps={{ 'data-test-subj': 'appLogsFindHelp' }}
      content={<HelpText mode={mode} />}
    />
  );
}

function HelpText({ mode }: { readonly mode: FindMode }) {
  switch (mode) {
    case 'words':
      return (
        <FormattedMessage
          id="appLogs.find.help.words"
          defaultMessage="Lines that have all these words in their message, error or traceback, in any order. Words between quotation marks stand beside each other. Upper and lower case are the same."
        />
      );
    case 'text':
      return (
        <FormattedMessage
          id="appLogs.find.help.text"
          defaultMessage="Lines that have exactly this text somewhere in their message or traceback, as grep -iF finds it. Messages longer than 8,191 characters are found by the words of the text only."
        />
      );
    case 'regex':
      return (
        <FormattedMessage
          id="appLogs.find.help.regex"
          defaultMessage="Lines of which a part matches this regular expression, as grep -iE and grep -iP find them; ^ and $ are the ends of each line. Messages longer than 8,191 characters are not found by it, only their tracebacks are."
        />
      );
  }
}
