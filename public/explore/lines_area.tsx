import React, { useState } from 'react';
import type { ReactNode } from 'react';
import type { DataView } from '@kbn/data-views-plugin/public';
import type { LogLine } from '../../common/api/logs';
import { KeyHelp } from '../keyboard/key_help';
import { useKeys } from '../keyboard/use_keys';
import type { LineSlots } from '../lines/line_slots';
import { LinesPanel } from '../lines/lines_panel';
import { LinesToolbar } from '../lines/lines_toolbar';
import { lineAt, rowOfLine } from '../lines/window/window_rows';
import type { BuiltScope } from '../services/use_scope';
import type { ViewControl } from '../services/use_view_state';
import type { Reading } from './use_reading';

interface Props {
  readonly control: ViewControl;
  readonly page: BuiltScope;
  readonly reading: Reading;
  readonly dataView: DataView | undefined;
  readonly empty: ReactNode;
  readonly onFix: (line: LogLine) => void;
  /** Shows or hides what is around a line. */
  readonly onContext: (line: LogLine) => void;
  /** What other parts put into the rows; a stable object. */
  readonly slots?: LineSlots;
  /** What else can be done with the lines, in their toolbar. */
  readonly tools?: ReactNode;
}

/** The lines of the page, with the toolbar above them and the help for their keys. */
export function LinesArea({
  control,
  page,
  reading,
  dataView,
  empty,
  onFix,
  onContext,
  slots,
  tools,
}: Props) {
  const { view, update } = control;
  const [helping, setHelping] = useState(false);
  const { rows } = reading.lines;
  const { selected } = reading.cursor;
  const context = () => {
    const line = selected === null ? undefined : lineAt(rows, rowOfLine(rows, selected));
    if (line !== undefined) onContext(line);
  };
  useKeys({ help: () => setHelping(true), context });
  return (
    <>
      <LinesPanel
        {...reading}
        slots={slots}
        problem={page.problem}
        query={view.query.query}
        viewKey={page.key}
        toolbar={
          <LinesToolbar view={view} dataView={dataView} onView={update} onHelp={() => setHelping(true)}>
            {tools}
          </LinesToolbar>
        }
        empty={empty}
        onFix={onFix}
      />
      {helping && <KeyHelp onClose={() => setHelping(false)} />}
    </>
  );
}
