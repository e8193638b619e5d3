import { MAX_PREVIEW_CHARACTERS } from '../../common/api/preview';
import type { LogLine } from '../../common/api/logs';

/**
 * The text that lines were made of, as far as a preview takes it.
 * @param lines newest first, as the engine gives them
 * @returns null when there is no line
 */
export function originalsText(lines: readonly LogLine[]): string | null {
  const texts: string[] = [];
  let length = 0;
  for (const line of [...lines].reverse()) {
    const text = `${line.original ?? line.message}\n`;
    if (length + text.length > MAX_PREVIEW_CHARACTERS) {
      // One line that is longer than all a preview takes is shown by its beginning.
      if (length === 0) texts.push(text.slice(0, MAX_PREVIEW_CHARACTERS));
      break;
    }
    texts.push(text);
    length += text.length;
  }
  return texts.length === 0 ? null : texts.join('');
}
