import { useEffect, useRef } from 'react';
import { actionOfKey } from './key_table';
import type { KeyAction } from './key_table';

/** What each key does where this part of the page is mounted; what is left out does nothing here. */
export type KeyHandlers = Readonly<Partial<Record<KeyAction, () => void>>>;

/** Where keys are text, or choose something. */
const TAKES_TEXT =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"], [role="slider"]';
/** What lies over the page: its keys are its own. */
const LIES_OVER = '[aria-modal="true"], [role="dialog"], .euiFlyout, .euiModal';
/** What Enter presses anyway. */
const PRESSED_BY_ENTER = 'button, a[href], summary, [role="button"]';

/**
 * Does things by keys, wherever the focus is, but in what takes text and in what lies over the page. Several parts of the
 * page may each say what theirs do.
 */
export function useKeys(handlers: KeyHandlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = actionOfKey(event);
      const handler = action === null ? undefined : latest.current[action];
      if (handler === undefined || !isForThePage(event)) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isForThePage({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest(TAKES_TEXT) !== null || target.closest(LIES_OVER) !== null) return false;
  return key !== 'Enter' || target.closest(PRESSED_BY_ENTER) === null;
}
