/** A character of the basic plane as JSON, YAML between double quotes and Python write it by its number. */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
