import React, { useState } from 'react';
import type { ReactNode } from 'react';
import type { DataView } from '@kbn/data-views-plugin/public';
import type { LogLine } from '../../common/api/logs';
import { KeyHelp } from '../keyboard/key_help';
import { useKeys } from '../keyboard/use_keys';
import type { LineSlots } from '../lines/line_slots';
import { LinesPanel } from '../lines/lines_panel';
import { LinesToolbar } from '../lines/lines_toolbar';
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
  /** What other parts put into the rows; a stable object. */
  readonly slots?: LineSlots;
  /** What else can be done with the lines, in their toolbar. */
  readonly tools?: ReactNode;
}

/** The lines of the page, with the toolbar above them and the help for their keys. */
export function LinesArea({ control, page, reading, dataView, empty, onFix, slots, tools }: Props) {
  const { view, update } = control;
  const [helping, setHelping] = useState(false);
  useKeys({ help: () => setHelping(true) });
  return (
    <>
      <LinesPanel
        {...reading}
        slots={slots}
        problem={page.problem}
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
