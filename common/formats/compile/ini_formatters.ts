/** One `[formatter_…]` section of a file for `logging.config.fileConfig`. */
export interface IniFormatter {
  readonly name: string;
  readonly options: ReadonlyMap<string, string>;
}

/**
 * The formatters of an ini text, as `configparser` reads them without interpolation; a value goes on in lines that are
 * indented. Source: https://docs.python.org/3/library/logging.config.html#configuration-file-format
 */
export function iniFormatters(text: string): readonly IniFormatter[] {
  const found: IniFormatter[] = [];
  let options: Map<string, string> | null = null;
  let last: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    const section = /^\[([^\]]*)\]\s*$/.exec(line);
    if (section) {
      const name = /^formatter_(.*)$/.exec(section[1] ?? '')?.[1];
      options = name === undefined ? null : new Map();
      if (options && name !== undefined) found.push({ name, options });
      last = null;
      continue;
    }
    if (!options || line.trim() === '' || /^\s*[#;]/.test(line)) continue;
    const before: string | undefined = last === null ? undefined : options.get(last);
    if (/^\s/.test(line) && last !== null && before !== undefined) {
      options.set(last, `${before}\n${line.trim()}`);
      continue;
    }
    const cut = line.search(/[=:]/);
    if (cut < 0) continue;
    last = line.slice(0, cut).trim().toLowerCase();
    options.set(last, line.slice(cut + 1).trim());
  }
  return found;
}
