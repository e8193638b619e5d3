import React from 'react';
import { EuiButtonGroup, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { SafeText } from '../lines/safe_text';
import { spoken } from '../lines/spoken';
import type { Draft, DraftWord, WordChoice } from './template_draft';
import { wordReason } from './word_reason';

interface Props {
  readonly words: Draft['words'];
  /** Number of the rule that they come from, from 1; null without one. */
  readonly rule: number | null;
  readonly disabled: boolean;
  readonly onChoose: (at: number, choice: WordChoice) => void;
}

/** The words of a pattern, why each is what it is, and what it is to be. */
export function WordChoices({ words, rule, disabled, onChoose }: Props) {
  const rest = words.findIndex(({ choice }) => choice === 'rest');
  return (
    <ol className="appLogsTune__words" data-test-subj="appLogsTuneWords">
      {words.map((word, at) => (
        <Word
          key={at}
          word={word}
          rule={rule}
          covered={rest >= 0 && at > rest}
          first={at === 0}
          disabled={disabled}
          onChoose={(choice) => onChoose(at, choice)}
        />
      ))}
    </ol>
  );
}

interface WordProps {
  readonly word: DraftWord;
  readonly rule: number | null;
  /** By a word before it, which hides all that follows. */
  readonly covered: boolean;
  readonly first: boolean;
  readonly disabled: boolean;
  readonly onChoose: (choice: WordChoice) => void;
}

function Word({ word, rule, covered, first, disabled, onChoose }: WordProps) {
  const prefix = useGeneratedHtmlId();
  const options = CHOICES.filter((choice) => !first || choice !== 'rest').map((choice) => ({
    id: `${prefix}-${choice}`,
    label: choiceName(choice),
    isDisabled: choice === 'written' && !word.known,
    'data-test-subj': `appLogsTuneChoice-${choice}`,
  }));
  return (
    <li className="appLogsTune__word" data-covered={covered} data-test-subj="appLogsTuneWord">
      <code>
        <SafeText text={word.text} oneLine />
      </code>
      <EuiText size="xs" color="subdued" data-test-subj="appLogsTuneReason">
        {wordReason(word.text, rule)}
      </EuiText>
      <EuiButtonGroup
        type="single"
        buttonSize="compressed"
        legend={i18n.translate('appLogs.tune.word', {
          defaultMessage: 'What the word {word} is to be',
          values: { word: spoken(word.text) },
        })}
        options={options}
        idSelected={`${prefix}-${word.choice}`}
        isDisabled={disabled || covered}
        onChange={(id) => {
          const choice = CHOICES.find((one) => id === `${prefix}-${one}`);
          if (choice !== undefined) onChoose(choice);
        }}
      />
    </li>
  );
}

const CHOICES: readonly WordChoice[] = ['written', 'variable', 'kept', 'rest'];

function choiceName(choice: WordChoice): string {
  switch (choice) {
    case 'written':
      return i18n.translate('appLogs.tune.choice.written', { defaultMessage: 'As it is' });
    case 'variable':
      return i18n.translate('appLogs.tune.choice.variable', { defaultMessage: 'Variable' });
    case 'kept':
      return i18n.translate('appLogs.tune.choice.kept', { defaultMessage: 'Kept apart' });
    case 'rest':
      return i18n.translate('appLogs.tune.choice.rest', { defaultMessage: 'Variable from here on' });
  }
}
