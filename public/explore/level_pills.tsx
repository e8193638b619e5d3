import React from 'react';
import { EuiBadge, EuiBadgeGroup } from '@elastic/eui';
import { i18n } from '@kbn/i18n';

interface Props {
  readonly levels: readonly string[];
  readonly onRemove: (level: string) => void;
}

/** The levels the page is narrowed to; a click on one takes it away again. */
export function LevelPills({ levels, onRemove }: Props) {
  return (
    <EuiBadgeGroup gutterSize="xs">
      {levels.map((level) => (
        <EuiBadge
          key={level}
          color="hollow"
          iconType="cross"
          iconSide="right"
          onClick={() => onRemove(level)}
          onClickAriaLabel={i18n.translate('appLogs.levels.remove', {
            defaultMessage: 'Remove the filter for level {level}',
            values: { level },
          })}
          data-test-subj={`appLogsLevelFilter-${level}`}
        >
          {i18n.translate('appLogs.levels.pill', { defaultMessage: 'level: {level}', values: { level } })}
        </EuiBadge>
      ))}
    </EuiBadgeGroup>
  );
}
