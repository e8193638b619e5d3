import React from 'react';
import { FIELD } from '../../common/fields';
import { SafeText } from './safe_text';

/** Columns that say by themselves what they are. */
const PLAIN: readonly string[] = [FIELD.time, FIELD.level, FIELD.logger, FIELD.service];

/** Names above the columns, where a person added fields whose values alone do not say what they are. */
export function LinesHeader({ columns }: { readonly columns: readonly string[] }) {
  if (columns.every((column) => PLAIN.includes(column))) return null;
  return (
    <div className="appLogsLinesHeader appLogsLine__main" data-test-subj="appLogsLinesHeader">
      <span />
      {columns.map((column) => (
        <span key={column} className="appLogsLine__name" title={column} data-column={column}>
          <SafeText text={column} oneLine />
        </span>
      ))}
      <span>{FIELD.message}</span>
    </div>
  );
}
