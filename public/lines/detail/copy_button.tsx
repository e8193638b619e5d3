import React from 'react';
import { EuiButtonEmpty, EuiButtonIcon, EuiScreenReaderOnly } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useCopy, type CopyState } from './use_copy';

interface Props {
  /** What to copy, asked when somebody does; null when there is nothing (any more). */
  readonly text: () => string | null;
  /** What the button says; its name for screen readers when it is an icon. */
  readonly label: string;
  readonly testSubject: string;
  readonly iconOnly?: boolean;
}

/** Copies a text, and says in its own place whether it did. */
export function CopyButton({ text, label, testSubject, iconOnly = false }: Props) {
  const [state, copy] = useCopy();
  const onClick = () => {
    const value = text();
    if (value !== null) copy(value);
  };
  const said = sentence(state);
  const shared = {
    iconType: ICONS[state],
    color: COLORS[state],
    size: 'xs',
    onClick,
    'data-test-subj': testSubject,
    'data-copied': state,
  } as const;
  return (
    <>
      {iconOnly ? (
        <EuiButtonIcon {...shared} aria-label={label} title={said ?? label} />
      ) : (
        <EuiButtonEmpty {...shared}>{said ?? label}</EuiButtonEmpty>
      )}
      <EuiScreenReaderOnly>
        <span role="status">{said}</span>
      </EuiScreenReaderOnly>
    </>
  );
}

const ICONS = { idle: 'copyClipboard', copied: 'check', failed: 'warning' } as const;
const COLORS = { idle: 'primary', copied: 'success', failed: 'danger' } as const;

function sentence(state: CopyState): string | null {
  switch (state) {
    case 'idle':
      return null;
    case 'copied':
      return i18n.translate('appLogs.copy.copied', { defaultMessage: 'Copied' });
    case 'failed':
      return i18n.translate('appLogs.copy.failed', {
        defaultMessage: 'The browser did not let it be copied: select the text and press Ctrl+C',
      });
  }
}
