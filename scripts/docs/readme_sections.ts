import { formatList } from './format_list';

const BEGIN = '<!-- formats: written by npm run docs -->';
const END = '<!-- formats end -->';

/** The README with its list of formats as the table is now. @throws Error when the README has no place for it */
export function withFormatList(readme: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`The README has no ${BEGIN} … ${END}.`);
  return `${readme.slice(0, begin)}${BEGIN}\n\n${formatList()}\n\n${readme.slice(end)}`;
}
