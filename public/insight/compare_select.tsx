import React from 'react';
import { EuiFlexGroup, EuiFlexItem, EuiSelect, EuiSuperDatePicker, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { sentenceTime } from '../services/time_format';
import type { Instants } from '../services/time_range';
import { compareText } from './compare_text';
import { COMPARE_NAMES, type CompareWith } from './compare_with';

interface Props {
  readonly chosen: CompareWith;
  /** What that comes to; null when it cannot be read. */
  readonly before: Instants | null;
  readonly zone: string;
  readonly onChosen: (chosen: CompareWith) => void;
}

/** Which window the page's is compared with. */
export function CompareSelect({ chosen, before, zone, onChosen }: Props) {
  const custom = typeof chosen === 'object';
  const choose = (value: string) => {
    const name = COMPARE_NAMES.find((one) => one === value);
    if (name !== undefined) onChosen(name);
    else if (before !== null) onChosen({ from: before.from, to: before.to });
  };
  return (
    <EuiFlexGroup gutterSize="s" responsive={false} alignItems="center" wrap>
      <EuiFlexItem grow={false}>
        <EuiSelect
          compressed
          prepend={i18n.translate('appLogs.compare.with', { defaultMessage: 'Compared with' })}
          aria-label={i18n.translate('appLogs.compare.with', { defaultMessage: 'Compared with' })}
          options={[
            ...COMPARE_NAMES.map((name) => ({ value: name, text: compareText(name) })),
            {
              value: 'custom',
              text: i18n.translate('appLogs.compare.custom', { defaultMessage: 'another range…' }),
            },
          ]}
          value={custom ? 'custom' : chosen}
          onChange={(event) => choose(event.target.value)}
          data-test-subj="appLogsCompareWith"
        />
      </EuiFlexItem>
      {custom && (
        <EuiFlexItem grow={false}>
          <EuiSuperDatePicker
            compressed
            width="auto"
            showUpdateButton={false}
            start={chosen.from}
            end={chosen.to}
            onTimeChange={({ start, end, isInvalid }) => {
              if (!isInvalid) onChosen({ from: start, to: end });
            }}
          />
        </EuiFlexItem>
      )}
      <EuiFlexItem grow={false}>
        <EuiText size="xs" data-test-subj="appLogsCompareBefore">
          {before === null
            ? i18n.translate('appLogs.compare.unreadable', {
                defaultMessage: 'This range cannot be read. Choose one that begins before it ends.',
              })
            : `${sentenceTime(before.from, zone)} – ${sentenceTime(before.to, zone)}`}
        </EuiText>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
