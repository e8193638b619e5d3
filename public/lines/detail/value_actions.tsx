import React from 'react';
import { EuiButtonIcon } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { DocumentField, LeafValue } from '../../../common/api/line';
import { spoken } from '../spoken';
import { CopyButton } from './copy_button';
import { notFilterable, type NotFilterable } from './filterable';

/** Narrows the view to lines that have this value, or to those that have not. */
export type OnFilter = (field: string, value: LeafValue, negate: boolean) => void;

interface Props {
  readonly field: DocumentField;
  readonly value: LeafValue;
  readonly onFilter: OnFilter;
}

/** What can be done with one value: filter for it, filter it out, copy it. */
export function ValueActions({ field, value, onFilter }: Props) {
  const why = notFilterable(field, value);
  const values = { field: field.name, value: spoken(value) };
  return (
    <span className="appLogsFields__actions">
      <FilterButton
        icon="plusInCircle"
        why={why}
        onClick={() => onFilter(field.name, value, false)}
        label={i18n.translate('appLogs.detail.filterFor', {
          defaultMessage: 'Filter for {field}: {value}',
          values,
        })}
        testSubject="appLogsFilterFor"
      />
      <FilterButton
        icon="minusInCircle"
        why={why}
        onClick={() => onFilter(field.name, value, true)}
        label={i18n.translate('appLogs.detail.filterOut', {
          defaultMessage: 'Filter out {field}: {value}',
          values,
        })}
        testSubject="appLogsFilterOut"
      />
      <CopyButton
        iconOnly
        text={() => String(value)}
        label={i18n.translate('appLogs.detail.copyValue', {
          defaultMessage: 'Copy the value of {field}',
          values: { field: field.name },
        })}
        testSubject="appLogsCopyValue"
      />
    </span>
  );
}

interface FilterButtonProps {
  readonly icon: string;
  readonly why: NotFilterable | null;
  readonly label: string;
  readonly onClick: () => void;
  readonly testSubject: string;
}

/** Where it can do nothing it says why; disabled it would take neither focus nor a hint. */
function FilterButton({ icon, why, label, onClick, testSubject }: FilterButtonProps) {
  const reason = why === null ? null : reasonText(why);
  return (
    <EuiButtonIcon
      iconType={icon}
      size="xs"
      color={reason === null ? 'primary' : 'text'}
      className={reason === null ? undefined : 'appLogsFields__off'}
      aria-disabled={reason !== null}
      aria-label={reason === null ? label : `${label}. ${reason}`}
      title={reason ?? label}
      onClick={reason === null ? onClick : undefined}
      data-test-subj={testSubject}
    />
  );
}

function reasonText(why: NotFilterable): string {
  switch (why) {
    case 'not_indexed':
      return i18n.translate('appLogs.detail.notIndexed', {
        defaultMessage: 'Not possible: this field is kept, but not indexed',
      });
    case 'ignored':
      return i18n.translate('appLogs.detail.ignored', {
        defaultMessage: 'Not possible: the index could not take this value, and keeps it only',
      });
    case 'too_long':
      return i18n.translate('appLogs.detail.tooLong', {
        defaultMessage: 'Not possible: the value is too long for a filter; search for a part of it',
      });
    case 'empty':
      return i18n.translate('appLogs.detail.noWords', {
        defaultMessage: 'Not possible: there is no word in it to look for',
      });
  }
}
