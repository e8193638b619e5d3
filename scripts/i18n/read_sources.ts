import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { collectMessages, type Collected } from './collect_messages';

/** What is translated: the plugin, and not its hosts, scripts or tests. */
const FOLDERS = ['public', 'server', 'common'];

/** All messages of the plugin's sources. @param root of the repository */
export function readSources(root: string): Collected {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.tsx?$/.test(name) && !/(\.test|\.d)\.tsx?$/.test(name))
      .sort(),
  );
  const collected = files.map((name) => collectMessages(name, readFileSync(join(root, name), 'utf8')));
  return {
    messages: collected.flatMap(({ messages }) => messages),
    problems: collected.flatMap(({ problems }) => problems),
  };
}
