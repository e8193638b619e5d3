import { EuiFieldText, EuiFormControlLayout, EuiFormLabel } from '@elastic/eui';
import React from 'react';

interface Props {
  readonly testSubject: string;
  readonly placeholder: string;
  readonly text: string;
  readonly language: string;
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
  readonly onClear: () => void;
}

const LANGUAGES: Readonly<Record<string, string>> = { lucene: 'Lucene', kuery: 'KQL' };

/** The query's text. Not EUI's search field: in some browsers that submits when it merely loses the focus. */
export function QueryInput(props: Props) {
  const { testSubject, placeholder, text, language, onChange, onSubmit, onClear } = props;
  return (
    <EuiFormControlLayout
      fullWidth
      icon="search"
      {...(text === '' ? {} : { clear: { onClick: onClear } })}
      append={
        <EuiFormLabel data-test-subj="switchQueryLanguageButton">
          {LANGUAGES[language] ?? language}
        </EuiFormLabel>
      }
    >
      <EuiFieldText
        controlOnly
        fullWidth
        icon="search"
        aria-label="Query"
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
