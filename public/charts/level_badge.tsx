import React from 'react';
import type { CSSProperties } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { NO_LEVEL } from '../../common/levels';
import { levelColor, levelLetter } from './level_style';

interface Props {
  /** `log.level`; null for a line without. */
  readonly level: string | null;
  readonly severity: number;
  readonly testSubject?: string;
}

/**
 * A level as a word behind a letter in its colour. The letter is drawn by CSS (see levels_css), so that
 * a screen reader and a copy hold the word only; where room is short the letter alone is seen.
 */
export function LevelBadge({ level, severity, testSubject }: Props) {
  const { colorMode } = useEuiTheme();
  const name = level ?? NO_LEVEL;
  const style: CSSProperties & { '--appLogsLevel': string } = {
    '--appLogsLevel': levelColor(severity, colorMode === 'DARK'),
  };
  return (
    <span
      className="appLogsLevel"
      data-letter={levelLetter(name, severity)}
      data-level={name}
      data-test-subj={testSubject}
      style={style}
    >
      <span className="appLogsLevel__word">{name}</span>
    </span>
  );
}
