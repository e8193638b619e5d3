import React, { useMemo, useState } from 'react';
import { isEqual } from 'lodash';
import { EuiButtonEmpty, EuiPopover, EuiPopoverFooter, EuiPopoverTitle, EuiSpacer } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { DataView } from '@kbn/data-views-plugin/public';
import { DEFAULT_COLUMNS } from '../../services/view_state';
import { ChosenColumns } from './chosen_columns';
import { choosableFields } from './field_choice';
import { FieldSearch } from './field_search';
import { drawnColumns } from './line_columns';

interface Props {
  /** Field names in their order. */
  readonly columns: readonly string[];
  /** Knows the fields; without it any name can be typed. */
  readonly dataView: DataView | undefined;
  readonly onColumns: (columns: readonly string[]) => void;
}

/** Opens what chooses the columns: which, in which order, and back to the usual ones. */
export function ColumnsButton({ columns, dataView, onColumns }: Props) {
  const [open, setOpen] = useState(false);
  const fields = useMemo(() => choosableFields(dataView), [dataView]);
  const drawn = drawnColumns(columns);
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      anchorPosition="downLeft"
      panelPaddingSize="s"
      // What is dragged is placed by the window; a panel that is transformed would take the window's place.
      panelStyle={{ transform: 'none', filter: 'none', willChange: 'auto' }}
      button={
        <EuiButtonEmpty
          size="xs"
          iconType="listAdd"
          onClick={() => setOpen((before) => !before)}
          data-test-subj="appLogsColumns"
        >
          <FormattedMessage
            id="appLogs.columns.open"
            defaultMessage="{count, plural, one {# column} other {# columns}}"
            values={{ count: drawn.length }}
          />
        </EuiButtonEmpty>
      }
    >
      <div style={{ width: 320 }} data-test-subj="appLogsColumnsPopover">
        <EuiPopoverTitle paddingSize="s">
          <FormattedMessage id="appLogs.columns.title" defaultMessage="Before the message" />
        </EuiPopoverTitle>
        <ChosenColumns columns={drawn} onColumns={onColumns} />
        <EuiSpacer size="s" />
        <FieldSearch
          fields={fields}
          chosen={[...drawn, 'message']}
          onAdd={(name) => onColumns([...drawn, name])}
        />
        <EuiPopoverFooter paddingSize="s">
          <EuiButtonEmpty
            size="xs"
            flush="left"
            iconType="refresh"
            isDisabled={isEqual(columns, DEFAULT_COLUMNS)}
            onClick={() => onColumns(DEFAULT_COLUMNS)}
            data-test-subj="appLogsColumnsReset"
          >
            <FormattedMessage id="appLogs.columns.reset" defaultMessage="Back to the usual columns" />
          </EuiButtonEmpty>
        </EuiPopoverFooter>
      </div>
    </EuiPopover>
  );
}
