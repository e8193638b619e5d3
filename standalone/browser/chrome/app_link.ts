import type { MouseEvent } from 'react';

/**
 * What a link within the page does when it is clicked; with a key held, or another button, the browser follows it
 * as any link.
 */
export function onLinkClick(navigate: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate();
  };
}
