import { queryTokens, type QueryToken } from './query_tokens';

/** A term of a query bar's text that lines are found by. */
export interface QueryTerm {
  readonly text: string;
  /** Was between quotation marks: an asterisk is itself. */
  readonly quoted: boolean;
  /** The field that it is about; null when it names none. */
  readonly field: string | null;
}

/** Groups within groups beyond this are not looked into. */
const MOST_DEPTH = 30;

/**
 * The terms of a KQL or Lucene text that say what a line has, as well as can be told without its whole grammar: good for
 * marking them. What is negated, compared, or a range is left out.
 */
export function queryTerms(query: string): readonly QueryTerm[] {
  const reader = new TermReader(queryTokens(query));
  return reader.group(null, 0);
}

class TermReader {
  private at = 0;

  constructor(private readonly tokens: readonly QueryToken[]) {}

  /** The terms up to the end of a group, which is read too. */
  group(field: string | null, depth: number): QueryTerm[] {
    const terms: QueryTerm[] = [];
    for (let token = this.next(); token !== undefined && token.kind !== ')'; token = this.next()) {
      if (token.kind === 'not') this.part(this.next(), field, depth);
      else terms.push(...this.part(token, field, depth));
    }
    return terms;
  }

  private next(): QueryToken | undefined {
    return this.tokens[this.at++];
  }

  private takes(kind: QueryToken['kind']): boolean {
    if (this.tokens[this.at]?.kind !== kind) return false;
    this.at++;
    return true;
  }

  /** A term, a group, or a field with either. */
  private part(token: QueryToken | undefined, field: string | null, depth: number): QueryTerm[] {
    if (token?.kind === '(') return depth < MOST_DEPTH ? this.group(field, depth + 1) : [];
    if (token?.kind !== 'term') return [];
    if (this.takes(':')) return this.value(token.text, depth);
    // A comparison: the value is no text to be found.
    if (this.takes('other')) {
      while (this.takes('other'));
      this.takes('term');
      return [];
    }
    return [{ text: token.text, quoted: token.quoted, field }];
  }

  private value(field: string, depth: number): QueryTerm[] {
    const value = this.next();
    if (value?.kind === 'not') {
      this.part(this.next(), field, depth);
      return [];
    }
    return this.part(value, field, depth);
  }
}
