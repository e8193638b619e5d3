import { assetList } from './asset_list';
import { formatList } from './format_list';

/** What is generated of the README, by the name in its marks. */
const SECTIONS: Readonly<Record<string, () => string>> = { formats: formatList, assets: assetList };

/** The README with all that is generated as it is now. @throws Error when the README has no place for it */
export function withGenerated(readme: string): string {
  return Object.entries(SECTIONS).reduce((text, [name, write]) => withSection(text, name, write()), readme);
}

function withSection(readme: string, name: string, section: string): string {
  const begin = `<!-- ${name}: written by npm run docs -->`;
  const end = `<!-- ${name} end -->`;
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The README has no ${begin} … ${end}.`);
  return `${readme.slice(0, from)}${begin}\n\n${section}\n\n${readme.slice(to)}`;
}
