import React, { useMemo } from 'react';
import { EuiFieldText, EuiFlexGroup, EuiFlexItem, EuiFormRow, EuiSelect, EuiTextArea } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { formatSourceSchema } from '../../common/formats/compile/format_source';
import { readDraft, type FormatDraft } from './format_draft';
import { FormatReading } from './format_reading';

interface Props {
  readonly draft: FormatDraft;
  readonly onChange: (draft: FormatDraft) => void;
}

const STYLE_EXAMPLES = [
  { value: '%', text: '% – %(message)s' },
  { value: '{', text: '{ – {message}' },
  { value: '$', text: '$ – ${message}' },
];

/** Takes a person's own format, and says under it, as they type, how it is understood. */
export function FormatBox({ draft, onChange }: Props) {
  const reading = useMemo(() => readDraft(draft), [draft]);
  const refused = reading.kind === 'refused';
  return (
    <div data-test-subj="appLogsFormatBox">
      <EuiFormRow
        fullWidth
        isInvalid={refused}
        label={i18n.translate('appLogs.format.label', { defaultMessage: 'Your format' })}
        helpText={i18n.translate('appLogs.format.help', {
          defaultMessage:
            'What the program gives to logging.Formatter or basicConfig, or its whole logging configuration.',
        })}
      >
        <EuiTextArea
          fullWidth
          compressed
          rows={3}
          isInvalid={refused}
          spellCheck={false}
          placeholder="%(asctime)s [%(levelname)s] %(name)s: %(message)s"
          style={{ fontFamily: 'monospace' }}
          value={draft.text}
          onChange={(event) => onChange({ ...draft, text: event.target.value })}
          data-test-subj="appLogsFormatText"
        />
      </EuiFormRow>
      <EuiFlexGroup gutterSize="s" style={{ marginTop: 4 }}>
        <EuiFlexItem>
          <EuiFormRow fullWidth label={i18n.translate('appLogs.format.style', { defaultMessage: 'Style' })}>
            <EuiSelect
              fullWidth
              compressed
              value={draft.style ?? ''}
              options={[{ value: '', text: foundInText() }, ...STYLE_EXAMPLES]}
              onChange={(event) => {
                const chosen = formatSourceSchema.shape.style.safeParse(event.target.value || undefined);
                const style = event.target.value !== '' && chosen.success ? chosen.data : null;
                onChange({ ...draft, style });
              }}
              data-test-subj="appLogsFormatStyle"
            />
          </EuiFormRow>
        </EuiFlexItem>
        <EuiFlexItem>
          <EuiFormRow
            fullWidth
            label={i18n.translate('appLogs.format.datefmt', { defaultMessage: 'datefmt' })}
          >
            <EuiFieldText
              fullWidth
              compressed
              maxLength={200}
              spellCheck={false}
              placeholder={foundInText()}
              value={draft.datefmt}
              onChange={(event) => onChange({ ...draft, datefmt: event.target.value })}
              // The form around it must not be sent by the key that ends an entry.
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.preventDefault();
              }}
              data-test-subj="appLogsFormatDatefmt"
            />
          </EuiFormRow>
        </EuiFlexItem>
      </EuiFlexGroup>
      <FormatReading reading={reading} />
    </div>
  );
}

const foundInText = () =>
  i18n.translate('appLogs.format.found', { defaultMessage: 'As found in the text, or the default' });
