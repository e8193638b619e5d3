import React from 'react';
import {
  EuiButtonIcon,
  EuiDragDropContext,
  EuiDraggable,
  EuiDroppable,
  EuiFlexGroup,
  EuiFlexItem,
  EuiIcon,
  EuiText,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { SafeText } from '../safe_text';
import { moved } from './line_columns';

interface Props {
  readonly columns: readonly string[];
  readonly onColumns: (columns: readonly string[]) => void;
}

/** The columns in their order: taken away, or moved by dragging or, each step, by a button. */
export function ChosenColumns({ columns, onColumns }: Props) {
  if (columns.length === 0) {
    return (
      <EuiText size="xs" color="subdued">
        <p>
          <FormattedMessage id="appLogs.columns.none" defaultMessage="Only the message is shown." />
        </p>
      </EuiText>
    );
  }
  return (
    <EuiDragDropContext
      onDragEnd={({ source, destination }) => {
        if (destination) onColumns(moved(columns, source.index, destination.index));
      }}
    >
      <EuiDroppable droppableId="appLogsColumns" spacing="none" data-test-subj="appLogsColumnsChosen">
        {columns.map((column, index) => (
          <EuiDraggable
            key={column}
            index={index}
            draggableId={column}
            customDragHandle
            hasInteractiveChildren
            spacing="none"
          >
            {(provided) => (
              <EuiFlexGroup
                gutterSize="xs"
                alignItems="center"
                responsive={false}
                data-test-subj={`appLogsColumn-${column}`}
              >
                <EuiFlexItem grow={false}>
                  <span {...(provided.dragHandleProps ?? {})} aria-label={dragText(column)}>
                    <EuiIcon type="grab" size="s" />
                  </span>
                </EuiFlexItem>
                <EuiFlexItem style={{ minWidth: 0 }}>
                  <EuiText size="s" className="eui-textTruncate" title={column}>
                    <SafeText text={column} oneLine />
                  </EuiText>
                </EuiFlexItem>
                <EuiFlexItem grow={false}>
                  <EuiButtonIcon
                    iconType="sortUp"
                    size="xs"
                    isDisabled={index === 0}
                    aria-label={upText(column)}
                    onClick={() => onColumns(moved(columns, index, index - 1))}
                    data-test-subj={`appLogsColumnUp-${column}`}
                  />
                </EuiFlexItem>
                <EuiFlexItem grow={false}>
                  <EuiButtonIcon
                    iconType="sortDown"
                    size="xs"
                    isDisabled={index === columns.length - 1}
                    aria-label={downText(column)}
                    onClick={() => onColumns(moved(columns, index, index + 1))}
                    data-test-subj={`appLogsColumnDown-${column}`}
                  />
                </EuiFlexItem>
                <EuiFlexItem grow={false}>
                  <EuiButtonIcon
                    iconType="cross"
                    color="danger"
                    size="xs"
                    aria-label={removeText(column)}
                    onClick={() => onColumns(columns.filter((other) => other !== column))}
                    data-test-subj={`appLogsColumnRemove-${column}`}
                  />
                </EuiFlexItem>
              </EuiFlexGroup>
            )}
          </EuiDraggable>
        ))}
      </EuiDroppable>
    </EuiDragDropContext>
  );
}

const dragText = (name: string) =>
  i18n.translate('appLogs.columns.drag', { defaultMessage: 'Drag {name}', values: { name } });
const upText = (name: string) =>
  i18n.translate('appLogs.columns.up', { defaultMessage: 'Move {name} to the front', values: { name } });
const downText = (name: string) =>
  i18n.translate('appLogs.columns.down', { defaultMessage: 'Move {name} to the back', values: { name } });
const removeText = (name: string) =>
  i18n.translate('appLogs.columns.remove', { defaultMessage: 'Remove {name}', values: { name } });
