import React, { useMemo, useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { LeafValue } from '../../../common/api/line';
import { prettyJson, type PrettyJson } from '../../../common/json/pretty_json';
import { countText } from '../../services/number_format';
import { LongText } from '../long_text';
import { LinkedText } from './linked_text';

/** Characters of a value that stand in the table; a longer one is a box of its own. */
const SHORT = 500;

interface Props {
  readonly name: string;
  readonly value: LeafValue;
  /** The same in a form that people read: a time in their zone. */
  readonly hint?: string | null;
}

/** One value of a field, with what it holds made useful: addresses to follow, JSON to unfold. */
export function FieldValue({ name, value, hint = null }: Props) {
  const json = useMemo(() => (typeof value === 'string' ? prettyJson(value) : null), [value]);
  const text = String(value);
  if (value === '') return <em className="appLogsFields__hint">{EMPTY()}</em>;
  return (
    <>
      {text.length > SHORT ? (
        <LongText text={text} label={name} testSubject="appLogsFieldValue" links />
      ) : (
        <span className="appLogsFields__text" data-test-subj="appLogsFieldValue">
          <LinkedText text={text} />
        </span>
      )}
      {hint !== null && <span className="appLogsFields__hint">{hint}</span>}
      {json !== null && <JsonValue name={name} json={json} />}
    </>
  );
}

/** A sentence of the moment it is drawn: the language is known then. */
const EMPTY = () => i18n.translate('appLogs.detail.emptyValue', { defaultMessage: 'empty text' });

function JsonValue({ name, json }: { readonly name: string; readonly json: PrettyJson }) {
  const [open, setOpen] = useState(false);
  const count = countText(json.size);
  return (
    <>
      <EuiButtonEmpty
        size="xs"
        flush="left"
        iconType={open ? 'arrowDown' : 'arrowRight'}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        data-test-subj="appLogsJsonToggle"
      >
        {json.kind === 'object' ? (
          <FormattedMessage
            id="appLogs.detail.jsonObject"
            defaultMessage="As JSON: {count} keys"
            values={{ count }}
          />
        ) : (
          <FormattedMessage
            id="appLogs.detail.jsonList"
            defaultMessage="As JSON: {count} items"
            values={{ count }}
          />
        )}
      </EuiButtonEmpty>
      {open && <LongText text={json.text} label={name} testSubject="appLogsJsonValue" links />}
    </>
  );
}
