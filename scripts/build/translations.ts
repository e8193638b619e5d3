import { cpSync, mkdirSync, readFileSync } from 'fs';
import { dirname, join } from 'path';
import { z } from 'zod';

const RC = '.i18nrc.json';
const rcSchema = z.object({ translations: z.array(z.string()) }).strict();
/** An empty `formats` keeps Kibana 8.12 from starting, so nothing but messages may be in a file. */
const fileSchema = z.object({ messages: z.record(z.string()) }).strict();

/**
 * Copies the translations that Kibana loads, and the file that tells it of them; without that one it loads none.
 * @param root of the repository
 * @param dir the plugin's folder as it will lie in Kibana
 * @throws Error when a file that is told of is missing or is no translation
 */
export function copyTranslations(root: string, dir: string): void {
  const { translations } = rcSchema.parse(JSON.parse(readFileSync(join(root, RC), 'utf8')));
  for (const path of translations) {
    fileSchema.parse(JSON.parse(readFileSync(join(root, path), 'utf8')));
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    cpSync(join(root, path), join(dir, path));
  }
  cpSync(join(root, RC), join(dir, RC));
}
