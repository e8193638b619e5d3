import { EuiFieldText, EuiFormControlLayout, EuiFormLabel } from '@elastic/eui';
import React from 'react';

interface Props {
  readonly testSubject: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
  readonly onClear: () => void;
}

/** The query's text, and which language that is: the only one here. Not EUI's search field: in some browsers that submits when it merely loses the focus. */
export function QueryInput(props: Props) {
  const { testSubject, placeholder, text, onChange, onSubmit, onClear } = props;
  return (
    <EuiFormControlLayout
      fullWidth
      icon="search"
      {...(text === '' ? {} : { clear: { onClick: onClear } })}
      append={
        <EuiFormLabel
          data-test-subj="switchQueryLanguageButton"
          title="This host understands Lucene's query syntax. KQL is Kibana's."
        >
          Lucene
        </EuiFormLabel>
      }
    >
      <EuiFieldText
        controlOnly
        fullWidth
        icon="search"
        aria-label="Query, in Lucene syntax"
        data-test-subj={testSubject}
        placeholder={placeholder}
        value={text}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={({ key, nativeEvent }) => {
          // While an input method composes a character, Enter only chooses it.
          if (key === 'Enter' && !nativeEvent.isComposing) onSubmit();
        }}
      />
    </EuiFormControlLayout>
  );
}
