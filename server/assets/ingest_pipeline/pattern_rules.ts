import { ANY, KEEP, REST } from '../../../common/patterns/rules/pattern_rule';

/**
 * Painless: what people said is variable in the messages of a service. Function by function as
 * common/patterns/rules/apply_rules.ts and mask_words.ts. Rules come as words in `params` and are only compared.
 */
export const PATTERN_RULES = `
List maskWords(String s) {
  List words = new ArrayList();
  int from = 0;
  int n = s.length();
  for (int i = 0; i <= n; i++) {
    if (i < n && s.charAt(i) > 32) continue;
    if (i > from) words.add(s.substring(from, i));
    from = i + 1;
  }
  return words;
}

// A quoted value, which the mask has as <str>, is one word with the spaces in it.
List writtenWords(String s, int most) {
  List words = new ArrayList();
  int from = -1;
  int i = 0;
  int n = s.length();
  while (i < n && words.size() < most) {
    if (s.charAt(i) <= 32) {
      if (from >= 0) words.add(s.substring(from, i));
      from = -1;
      i++;
    } else {
      if (from < 0) from = i;
      if (kind(s.charAt(i)) == 0) {
        int close = closingQuote(s, i);
        i = (close > i ? close : i) + 1;
      } else i = tokenEnd(s, i);
    }
  }
  if (from >= 0 && words.size() < most) words.add(s.substring(from));
  return words;
}

// The pattern by the first rule that takes the mask, or the mask.
String ruled(List rules, String mask, String line) {
  List words = maskWords(mask);
  for (def rule : rules) {
    List template = (List) rule.words;
    boolean rest = (boolean) rule.rest;
    if (takes(template, rest, words)) return filled(template, rest, words, line);
  }
  return mask;
}

boolean takes(List template, boolean rest, List words) {
  int n = template.size();
  if (words.size() < n || (!rest && words.size() > n)) return false;
  for (int k = 0; k < n; k++) {
    String word = (String) template.get(k);
    if (word.equals('${ANY}') || word.equals('${KEEP}') ? words.get(k).equals('${REST}') : !word.equals(words.get(k))) return false;
  }
  return true;
}

String filled(List template, boolean rest, List words, String line) {
  StringJoiner out = new StringJoiner(' ');
  int n = template.size();
  List written = template.contains('${KEEP}') ? writtenWords(line, n) : words;
  for (int k = 0; k < n; k++) {
    String word = (String) template.get(k);
    if (!word.equals('${KEEP}')) out.add(word);
    else out.add((String) (k < written.size() ? written : words).get(k));
  }
  if (rest) out.add('${REST}');
  return cutPattern(out.toString());
}
`;
