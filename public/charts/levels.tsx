import React, { useMemo } from 'react';
import { Global } from '@emotion/react';
import { useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { LevelCount } from '../../common/api/logs';
import { LevelBadge } from './level_badge';
import { levelRows, shareText } from './level_rows';
import type { LevelRow } from './level_rows';
import { levelArea } from './level_style';
import { levelStyles } from './levels_css';

interface Props {
  readonly levels: readonly LevelCount[];
  /** Levels the page is narrowed to; empty means all. */
  readonly selected: readonly string[];
  /** A person clicked on a level; without it the rows are plain. */
  readonly onLevel?: (level: string) => void;
}

/** How many lines of each level, with their share; a click narrows to it. */
export function Levels({ levels, selected, onLevel }: Props) {
  const { euiTheme, colorMode } = useEuiTheme();
  const rows = useMemo(() => levelRows(levels), [levels]);
  const css = useMemo(() => levelStyles(euiTheme), [euiTheme]);
  return (
    <>
      <Global styles={css} />
      <ul
        className="appLogsLevels"
        data-test-subj="appLogsLevels"
        aria-label={i18n.translate('appLogs.levels.label', { defaultMessage: 'Log lines by level' })}
      >
        {rows.map((row) => (
          <li key={row.level}>
            <Row
              row={row}
              color={levelArea(row.severity, colorMode === 'DARK')}
              faded={selected.length > 0 && !selected.includes(row.level)}
              pressed={selected.includes(row.level)}
              {...(onLevel ? { onClick: () => onLevel(row.level) } : {})}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly row: LevelRow;
  readonly color: string;
  readonly faded: boolean;
  readonly pressed: boolean;
  readonly onClick?: () => void;
}

function Row({ row, color, faded, pressed, onClick }: RowProps) {
  const locale = i18n.getLocale();
  const content = (
    <>
      <LevelBadge level={row.level} severity={row.severity} />
      <span className="appLogsLevels__track" aria-hidden>
        <span className="appLogsLevels__bar" style={{ width: `${row.bar * 100}%`, background: color }} />
      </span>
      <span className="appLogsLevels__count" data-test-subj={`appLogsLevelCount-${row.level}`}>
        {new Intl.NumberFormat(locale).format(row.count)}
      </span>
      <span className="appLogsLevels__share">{shareText(row.share, locale)}</span>
    </>
  );
  const className = `appLogsLevels__row${faded ? ' appLogsLevels__row--faded' : ''}`;
  return onClick === undefined ? (
    <span className={className}>{content}</span>
  ) : (
    <button
      type="button"
      className={className}
      onClick={onClick}
      aria-pressed={pressed}
      data-test-subj={`appLogsLevel-${row.level}`}
    >
      {content}
    </button>
  );
}
