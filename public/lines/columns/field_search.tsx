import React, { useMemo, useState } from 'react';
import { EuiFieldSearch, EuiListGroup, EuiListGroupItem, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { SafeText } from '../safe_text';
import { MAX_LISTED, foundFields, typedField } from './field_choice';
import type { FieldChoice } from './field_choice';

interface Props {
  readonly fields: readonly FieldChoice[];
  readonly chosen: readonly string[];
  readonly onAdd: (name: string) => void;
}

/** All fields that are no column yet, found by a part of their name; and whatever name is typed. */
export function FieldSearch({ fields, chosen, onAdd }: Props) {
  const [text, setText] = useState('');
  const found = useMemo(() => foundFields(fields, text, chosen), [fields, text, chosen]);
  const typed = typedField(fields, text, chosen);
  const add = (name: string) => {
    onAdd(name);
    setText('');
  };
  const addFirst = () => {
    const name = typed !== null && found.length === 0 ? typed : found[0]?.name;
    if (text.trim() !== '' && name !== undefined) add(name);
  };
  return (
    <>
      <EuiFieldSearch
        compressed
        fullWidth
        value={text}
        placeholder={i18n.translate('appLogs.columns.search', { defaultMessage: 'Search or name a field' })}
        aria-label={i18n.translate('appLogs.columns.search', { defaultMessage: 'Search or name a field' })}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') addFirst();
        }}
        data-test-subj="appLogsColumnSearch"
      />
      <EuiSpacer size="s" />
      <div className="eui-yScroll" style={{ maxHeight: 220 }}>
        <EuiListGroup flush gutterSize="none" maxWidth={false} data-test-subj="appLogsColumnFields">
          {found.slice(0, MAX_LISTED).map(({ name, type }) => (
            <EuiListGroupItem
              key={name}
              size="xs"
              iconType="plusInCircle"
              label={<SafeText text={name} oneLine />}
              title={type === null ? name : `${name} (${type})`}
              onClick={() => add(name)}
              data-test-subj={`appLogsColumnAdd-${name}`}
            />
          ))}
          {typed !== null && (
            <EuiListGroupItem
              size="xs"
              iconType="plusInCircle"
              label={i18n.translate('appLogs.columns.addTyped', {
                defaultMessage: 'Add the field "{name}"',
                values: { name: typed },
              })}
              onClick={() => add(typed)}
              data-test-subj="appLogsColumnAddTyped"
            />
          )}
        </EuiListGroup>
        {found.length > MAX_LISTED && (
          <EuiText size="xs" color="subdued">
            <FormattedMessage
              id="appLogs.columns.more"
              defaultMessage="{count} more: type a part of the name."
              values={{ count: found.length - MAX_LISTED }}
            />
          </EuiText>
        )}
      </div>
    </>
  );
}
