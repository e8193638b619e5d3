import { quoteYaml } from './quote_yaml';

/**
 * A text as YAML for Beats, which read a dollar sign within any text as the beginning of a variable, or as what takes its
 * meaning from the character after it. Two of them are one.
 * Source: github.com/elastic/go-ucfg, `lexer` in variables.go.
 */
export function beatsText(text: string): string {
  return quoteYaml(text.replaceAll('$', '$$$$'));
}

/**
 * The same for Elastic Agent, which looks for `${` once more after that.
 * Source: github.com/elastic/elastic-agent, issue 2177.
 */
export function agentText(text: string): string {
  return beatsText(text.replaceAll('${', '$${'));
}
