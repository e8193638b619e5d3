import React, { useMemo, useState } from 'react';
import { EuiButtonIcon, EuiFieldSearch, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { DocumentField, LeafValue } from '../../../common/api/line';
import { lineTime } from '../../services/time_format';
import { SafeText } from '../safe_text';
import { FieldValue } from './field_value';
import { canBeColumn } from './filterable';
import { searchFields } from './search_fields';
import { ShowFirst } from './show_first';
import { ValueActions, type OnFilter } from './value_actions';

/** Rows and values that are drawn at first: with their buttons about a thousand elements. */
const FIRST_FIELDS = 50;
const FIRST_VALUES = 10;

interface Props {
  readonly fields: readonly DocumentField[];
  readonly zone: string;
  readonly columns: readonly string[];
  readonly onFilter: OnFilter;
  readonly onToggleColumn: (field: string) => void;
}

/** All fields of a line with their values, and what can be done with them. */
export function FieldsTable({ fields, zone, columns, onFilter, onToggleColumn }: Props) {
  const [text, setText] = useState('');
  const found = useMemo(() => searchFields(fields, text), [fields, text]);
  const label = i18n.translate('appLogs.detail.searchFields', { defaultMessage: 'Search in the fields' });
  return (
    <div>
      <EuiFieldSearch
        compressed
        incremental
        placeholder={label}
        aria-label={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        data-test-subj="appLogsFieldSearch"
      />
      {found.length === 0 && (
        <EuiText size="xs" color="subdued">
          <FormattedMessage id="appLogs.detail.noField" defaultMessage="No field has this text." />
        </EuiText>
      )}
      <ShowFirst key={text} items={found} limit={FIRST_FIELDS} testSubject="appLogsShowAllFields">
        {(shown) => (
          <table
            className="appLogsFields"
            data-test-subj="appLogsFields"
            aria-label={i18n.translate('appLogs.detail.fields', { defaultMessage: 'Fields' })}
          >
            <tbody>
              {shown.map((field) => (
                <FieldRow
                  key={field.name}
                  field={field}
                  zone={zone}
                  chosen={columns.includes(field.name)}
                  onFilter={onFilter}
                  onToggleColumn={onToggleColumn}
                />
              ))}
            </tbody>
          </table>
        )}
      </ShowFirst>
    </div>
  );
}

interface RowProps extends Pick<Props, 'zone' | 'onFilter' | 'onToggleColumn'> {
  readonly field: DocumentField;
  readonly chosen: boolean;
}

function FieldRow({ field, zone, chosen, onFilter, onToggleColumn }: RowProps) {
  return (
    <tr data-test-subj="appLogsField" data-field={field.name}>
      <th scope="row">
        <SafeText text={field.name} oneLine />
        {canBeColumn(field) && (
          <EuiButtonIcon
            className="appLogsFields__column"
            iconType={chosen ? 'checkInCircleFilled' : 'listAdd'}
            size="xs"
            color={chosen ? 'primary' : 'text'}
            aria-pressed={chosen}
            aria-label={i18n.translate('appLogs.detail.column', {
              defaultMessage: '{field} as a column',
              values: { field: field.name },
            })}
            title={
              chosen
                ? i18n.translate('appLogs.detail.removeColumn', { defaultMessage: 'Remove this column' })
                : i18n.translate('appLogs.detail.addColumn', { defaultMessage: 'Add as a column' })
            }
            onClick={() => onToggleColumn(field.name)}
            data-test-subj="appLogsToggleColumn"
          />
        )}
      </th>
      <td>
        <ShowFirst items={field.values} limit={FIRST_VALUES} testSubject="appLogsShowAllValues">
          {(shown) =>
            shown.map((value, at) => (
              <div key={at} className="appLogsFields__value">
                <div className="appLogsFields__content">
                  <FieldValue name={field.name} value={value} hint={timeHint(field, value, zone)} />
                </div>
                <ValueActions field={field} value={value} onFilter={onFilter} />
              </div>
            ))
          }
        </ShowFirst>
      </td>
    </tr>
  );
}

/** A time in the person's zone, beside how the document has it; nothing for what is no time. */
function timeHint({ type }: DocumentField, value: LeafValue, zone: string): string | null {
  if (type !== 'date' && type !== 'date_nanos') return null;
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return null;
  return lineTime(value, zone);
}
