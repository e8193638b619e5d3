import React from 'react';
import { useEuiTheme } from '@elastic/eui';
import { SafeText } from '../lines/safe_text';
import { excerptAt } from './problem_position';

interface Props {
  readonly text: string;
  /** Index (UTF-16) of the character that fails. */
  readonly at: number;
}

/** A text with a caret under one of its characters; a screen reader is told by the sentence beside it. */
export function ProblemPlace({ text, at }: Props) {
  const { euiTheme } = useEuiTheme();
  const { before, at: failing, after } = excerptAt(text, at);
  return (
    <pre
      aria-hidden
      data-test-subj="appLogsProblemPlace"
      className="eui-xScroll"
      style={{ fontFamily: euiTheme.font.familyCode, fontSize: 'inherit', lineHeight: 1.4 }}
    >
      <SafeText text={before} oneLine />
      <mark
        data-test-subj="appLogsProblemCharacter"
        style={{ color: 'inherit', background: euiTheme.colors.highlight }}
      >
        <SafeText text={failing} oneLine />
      </mark>
      <SafeText text={after} oneLine />
      {'\n'}
      {/* The same text unseen, so that the caret stands under its character in any script. */}
      <span style={{ visibility: 'hidden' }}>
        <SafeText text={before} oneLine />
      </span>
      <strong style={{ color: euiTheme.colors.dangerText }}>^</strong>
    </pre>
  );
}
