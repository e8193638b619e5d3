import React, { useCallback, useMemo } from 'react';
import type { LeafValue } from '../../common/api/line';
import type { LogLine } from '../../common/api/logs';
import { DATA_VIEW_ID } from '../../common/names';
import { contextSlots } from '../context/context_slots';
import { useContextLines } from '../context/use_context_lines';
import { LineDetail } from '../lines/detail/line_detail';
import { valueFilter, withFilter } from '../lines/detail/value_filter';
import type { LineSlots } from '../lines/line_slots';
import { useServices } from '../services/services_context';
import type { ViewControl } from '../services/use_view_state';
import { toggled } from '../services/view_state';
import type { LineAddress } from '../services/view_state';
import type { Reading } from './use_reading';

interface Props {
  readonly control: ViewControl;
  readonly reading: Reading;
  /** Of the data view that filters are made for; undefined where there is none. */
  readonly dataViewId: string | undefined;
  readonly onFix: (line: LogLine) => void;
  readonly onTune: (line: LogLine, mask: string) => void;
  /** An address that opens the line again. */
  readonly lineLink: (line: LineAddress) => string | null;
}

interface RowParts {
  readonly slots: LineSlots;
  /** Shows or hides what is around a line. */
  readonly toggleContext: (line: LogLine) => void;
}

/** What the page puts into a row: everything about an open line, and the lines around one. */
export function useRowSlots({ control, reading, dataViewId, onFix, onTune, lineLink }: Props): RowParts {
  const { call } = useServices();
  const { view, update } = control;
  const { filters, columns } = view;
  const { zone, matches } = reading.look;
  const around = useContextLines(call);
  // Into the view first: the filters may leave the line out, and then no list has it to select.
  const onSelect = useCallback((line: LineAddress) => update({ line }), [update]);

  const onFilter = useCallback(
    (field: string, value: LeafValue, negate: boolean) => {
      const filter = valueFilter({ field, value, negate }, dataViewId ?? DATA_VIEW_ID);
      update({ filters: withFilter(filters, filter) });
    },
    [update, filters, dataViewId],
  );
  const onToggleColumn = useCallback(
    (field: string) => update({ columns: toggled(columns, field) }),
    [update, columns],
  );
  const slots = useMemo((): LineSlots => {
    const context = contextSlots(around, { zone, matches, onSelect });
    return {
      above: context.above,
      below: context.below,
      detail: (line) => (
        <>
          {context.toggle(line)}
          <LineDetail
            line={line}
            call={call}
            zone={zone}
            columns={columns}
            onFilter={onFilter}
            onToggleColumn={onToggleColumn}
            onFix={onFix}
            onTune={onTune}
            link={() => lineLink({ id: line.id, cursor: line.cursor })}
            matches={matches}
          />
        </>
      ),
    };
  }, [around, call, zone, matches, columns, onSelect, onFilter, onToggleColumn, onFix, onTune, lineLink]);
  return { slots, toggleContext: around.control.toggle };
}
