import React, { useMemo } from 'react';
import type { ReactNode } from 'react';
import { EuiInMemoryTable, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { GroupActions } from './group_actions';
import { useOpenedRows } from './use_opened_rows';

/** What can be done with each group of a table, and what is drawn below one that is unfolded. */
export interface GroupHandlers<Group> {
  readonly details: (group: Group) => ReactNode;
  readonly onShowOnly?: ((group: Group) => void) | undefined;
  readonly onHide?: ((group: Group) => void) | undefined;
}

interface Props<Group> extends GroupHandlers<Group> {
  readonly groups: readonly Group[];
  /** Stays the same as long as nothing else is shown. */
  readonly columns: ReadonlyArray<EuiBasicTableColumn<Group>>;
  /** Another for each group. EUI makes the row's HTML id of it, so it has no spaces. */
  readonly idOf: (group: Group) => string;
  /** What a group is called, for who hears its buttons. */
  readonly nameOf: (group: Group) => string;
  readonly caption: string;
  readonly testSubject: string;
  readonly rowTestSubject: string;
}

const PAGE_SIZE = 25;

/** Groups of lines, sorted at a click on a column's name, each with what can be done with it. */
export function GroupTable<Group extends object>(props: Props<Group>) {
  const { groups, columns, idOf, nameOf, details, onShowOnly, onHide, caption } = props;
  const { opened, toggle } = useOpenedRows();
  const withActions = useMemo(
    () => [
      ...columns,
      {
        name: i18n.translate('appLogs.patterns.actions', { defaultMessage: 'Actions' }),
        width: '112px',
        align: 'right' as const,
        render: (group: Group) => (
          <GroupActions
            name={nameOf(group)}
            open={opened.includes(idOf(group))}
            onExample={() => toggle(idOf(group))}
            onShowOnly={onShowOnly && (() => onShowOnly(group))}
            onHide={onHide && (() => onHide(group))}
          />
        ),
      },
    ],
    [columns, idOf, nameOf, opened, toggle, onShowOnly, onHide],
  );
  const unfolded = Object.fromEntries(
    groups.filter((group) => opened.includes(idOf(group))).map((group) => [idOf(group), details(group)]),
  );
  return (
    <EuiInMemoryTable
      compressed
      tableLayout="auto"
      items={[...groups]}
      itemId={idOf}
      itemIdToExpandedRowMap={unfolded}
      isExpandable
      columns={withActions}
      sorting
      pagination={groups.length > PAGE_SIZE ? { pageSize: PAGE_SIZE, showPerPageOptions: false } : false}
      tableCaption={caption}
      rowProps={{ 'data-test-subj': props.rowTestSubject }}
      data-test-subj={props.testSubject}
    />
  );
}
