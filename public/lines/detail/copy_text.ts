/**
 * Puts a text into the clipboard, to the byte. `navigator.clipboard` exists in secure contexts only, and Kibana is often
 * reached by plain HTTP; there the browser's own copy command is given the text by a listener: a text area would turn
 * CRLF into LF.
 * @returns whether the clipboard has it
 */
export async function copyText(text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = Reflect.get(navigator, 'clipboard') ?? undefined;
  if (window.isSecureContext && clipboard !== undefined) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // Refused by a permission or because the page has not the focus: the command may still be allowed.
    }
  }
  return copyByCommand(text);
}

function copyByCommand(text: string): boolean {
  let given = false;
  const give = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    given = true;
  };
  const focused = document.activeElement;
  // The command is enabled where something is selected.
  const area = document.createElement('textarea');
  area.value = ' ';
  area.setAttribute('aria-hidden', 'true');
  area.style.cssText = 'position: fixed; top: 0; left: 0; opacity: 0';
  document.body.append(area);
  area.select();
  document.addEventListener('copy', give, { capture: true });
  try {
    return document.execCommand('copy') && given;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', give, { capture: true });
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
