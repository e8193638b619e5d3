import React, { useEffect, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import {
  EuiFieldText,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFormControlLayout,
  EuiFormErrorText,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { MAX_FIND_LENGTH, type Find, type FindMode } from '../../common/api/find';
import { findProblem } from '../../common/query/find/find_clause';
import { FindHelp } from './find_help';
import { FindModes } from './find_modes';
import { ProblemPlace } from './problem_place';
import { findProblemText } from './problem_text';

interface Props {
  /** What is looked for now. */
  readonly find: Find;
  /** A person looks for something else; never called with what cannot be looked for. */
  readonly onFind: (find: Find) => void;
  /** The text field, for the key that leads to it. */
  readonly inputRef?: Ref<HTMLInputElement>;
  /** What the engine said against what is looked for now; null when it took it. */
  readonly problem?: string | null;
}

/**
 * The search box: words, a text, or a regular expression. It is told with Enter, or by another mode; while somebody
 * types it only says what cannot be looked for, at the character where that is.
 */
export function FindBox({ find, onFind, inputRef, problem = null }: Props) {
  const [draft, setDraft] = useDraft(find);
  const errorId = useGeneratedHtmlId({ prefix: 'appLogsFindProblem' });
  const failing = findProblem(draft);
  const isApplied = draft.mode === find.mode && draft.text === find.text;
  const said = failing === null ? (isApplied ? problem : null) : findProblemText(failing);
  const submit = (next: Find) => {
    setDraft(next);
    if (findProblem(next) === null) onFind(next);
  };
  const changeMode = (mode: FindMode) => {
    // With nothing to look for there is nothing to ask; the mode is that of what is typed next.
    if (draft.text.trim() === '') setDraft({ ...draft, mode });
    else submit({ ...draft, mode });
  };
  const onKeyDown = ({ key, nativeEvent, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
    // While an input method composes a character, Enter only chooses it.
    if (nativeEvent.isComposing) return;
    if (key === 'Enter') submit(draft);
    if (key === 'Escape') {
      setDraft(find);
      currentTarget.blur();
    }
  };
  return (
    <div role="search" aria-label={boxLabel()} data-test-subj="appLogsFind">
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
        <EuiFlexItem>
          <EuiFormControlLayout
            fullWidth
            compressed
            icon="search"
            isInvalid={said !== null}
            {...(draft.text === '' ? {} : { clear: { onClick: () => submit({ ...draft, text: '' }) } })}
          >
            <EuiFieldText
              controlOnly
              fullWidth
              compressed
              icon="search"
              inputRef={inputRef}
              aria-label={boxLabel()}
              aria-describedby={said === null ? undefined : errorId}
              isInvalid={said !== null}
              maxLength={MAX_FIND_LENGTH}
              spellCheck={false}
              autoComplete="off"
              placeholder={placeholder(draft.mode)}
              value={draft.text}
              onChange={({ target }) => setDraft({ ...draft, text: target.value })}
              onKeyDown={onKeyDown}
              data-test-subj="appLogsFindInput"
            />
          </EuiFormControlLayout>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <FindModes mode={draft.mode} onMode={changeMode} />
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <FindHelp mode={draft.mode} />
        </EuiFlexItem>
      </EuiFlexGroup>
      <div id={errorId} aria-live="polite">
        {said !== null && (
          <EuiFormErrorText data-test-subj="appLogsFindProblem">
            {failing === null ? said : withPlace(said, failing.at)}
            {failing !== null && <ProblemPlace text={draft.text} at={failing.at} />}
          </EuiFormErrorText>
        )}
      </div>
    </div>
  );
}

/** What somebody is typing; begins anew whenever something else is looked for. */
function useDraft({ mode, text }: Find): [Find, (draft: Find) => void] {
  const [draft, setDraft] = useState<Find>({ mode, text });
  useEffect(() => setDraft({ mode, text }), [mode, text]);
  return [draft, setDraft];
}

function withPlace(message: string, at: number): string {
  return i18n.translate('appLogs.find.problem.at', {
    defaultMessage: 'Character {position}: {message}',
    values: { position: at + 1, message },
  });
}

function boxLabel(): string {
  return i18n.translate('appLogs.find.label', { defaultMessage: 'Find in the lines' });
}

function placeholder(mode: FindMode): string {
  switch (mode) {
    case 'words':
      return i18n.translate('appLogs.find.placeholder.words', {
        defaultMessage: 'Find words, e.g. connection refused',
      });
    case 'text':
      return i18n.translate('appLogs.find.placeholder.text', {
        defaultMessage: 'Find a text anywhere in a line, e.g. /api/v1/',
      });
    case 'regex':
      return i18n.translate('appLogs.find.placeholder.regex', {
        defaultMessage: 'Find a regular expression, e.g. {example}',
        values: { example: 'time(d )?out|refused' },
      });
  }
}
