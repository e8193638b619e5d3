import React, { useMemo, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
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
import { NewLinesButton } from '../tail/new_lines_button';
import { TailChip } from '../tail/tail_chip';
import type { TailControl } from '../tail/use_tail';
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
  readonly scrollerRef: RefObject<HTMLDivElement>;
  readonly onAtTop: (atTop: boolean) => void;
  readonly tail: TailControl;
  /** False while there is only the place of the toolbar. */
  readonly toolsShown: boolean;
  /** What else can be done with the lines, in their toolbar. */
  readonly tools?: ReactNode;
}

/** The lines of the page, with the toolbar above them and the help for their keys. */
export function LinesArea(props: Props) {
  const { control, page, reading, dataView, empty, onFix, onContext, slots, tools } = props;
  const { scrollerRef, onAtTop, tail, toolsShown } = props;
  const { view, update } = control;
  const [helping, setHelping] = useState(false);
  const { rows } = reading.lines;
  const { selected } = reading.cursor;
  const { late } = tail;
  const look = useMemo(() => ({ ...reading.look, late }), [reading.look, late]);
  const context = () => {
    const line = selected === null ? undefined : lineAt(rows, rowOfLine(rows, selected));
    if (line !== undefined) onContext(line);
  };
  useKeys({ help: () => setHelping(true), context });
  return (
    <>
      <LinesPanel
        {...reading}
        look={look}
        slots={slots}
        scrollerRef={scrollerRef}
        onAtTop={onAtTop}
        over={<NewLinesButton tail={tail} />}
        problem={page.problem}
        query={view.query.query}
        viewKey={page.key}
        toolbar={
          <LinesToolbar
            shown={toolsShown}
            view={view}
            dataView={dataView}
            onView={update}
            onHelp={() => setHelping(true)}
          >
            <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap>
              <EuiFlexItem grow={false}>
                <TailChip tail={tail} onActive={(follow) => update({ follow })} />
              </EuiFlexItem>
              {tools}
            </EuiFlexGroup>
          </LinesToolbar>
        }
        empty={empty}
        onFix={onFix}
      />
      {helping && <KeyHelp onClose={() => setHelping(false)} />}
    </>
  );
}
