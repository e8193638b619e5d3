import { draftOf, isChanged, placeOf, rulesWith, templateOf, withChoice } from './template_draft';

const rules = (...templates: string[]) => templates.map((template) => ({ template }));
const NONE: ReadonlySet<string> = new Set();

describe('a draft', () => {
  it('of a mask is its words, and no rule', () => {
    const draft = draftOf('user ada took <num>ms', []);
    expect(draft).toMatchObject({ rule: null, before: 'user ada took <num>ms' });
    expect(isChanged(draft)).toBe(false);
    expect(rulesWith(rules('a b'), draft, NONE)).toEqual(rules('a b'));
  });

  it('becomes a template by what is chosen for its words', () => {
    let draft = draftOf('request <num> of ada ended with status <num>', []);
    draft = withChoice(withChoice(draft, 3, 'variable'), 7, 'kept');
    expect(templateOf(draft.words)).toBe('request <num> of <*> ended with status <keep>');
    draft = withChoice(draft, 4, 'rest');
    expect(templateOf(draft.words)).toBe('request <num> of <*> <**>');
    draft = withChoice(draft, 4, 'written');
    expect(templateOf(draft.words)).toBe('request <num> of <*> ended with status <keep>');
  });

  it('of a line that a rule has taken is that rule', () => {
    const saved = rules('other <*>', 'user <*> logged <**>');
    const draft = draftOf('user <*> logged <**>', saved);
    expect(draft.rule).toBe('user <*> logged <**>');
    expect(draft.words.map(({ choice }) => choice)).toEqual(['written', 'variable', 'written', 'rest']);
    const changed = withChoice(draft, 2, 'variable');
    expect(rulesWith(saved, changed, NONE)).toEqual(rules('other <*>', 'user <*> <*> <**>'));
  });

  it('of a line of before a rule is the rule that takes it now, and its words can be had back', () => {
    const draft = draftOf('user ada logged in', rules('user <*> logged in'));
    expect(draft.words[1]).toEqual({ text: 'ada', choice: 'variable', known: true });
    expect(templateOf(withChoice(draft, 1, 'written').words)).toBe('user ada logged in');
  });

  it('does not make a word of what is hidden', () => {
    const hidden = draftOf('user <*> in', rules('user <*> in'));
    expect(withChoice(hidden, 1, 'written')).toEqual(hidden);
    const kept = draftOf('status 500', rules('status <keep>'));
    expect(kept.words[1]).toEqual({ text: '500', choice: 'kept', known: false });
    const left = draftOf('user <*> said <**>', []);
    expect(left.words.map(({ choice }) => choice)).toEqual(['written', 'variable', 'written', 'rest']);
    expect(isChanged(left)).toBe(false);
  });

  it('is a new rule before the others, or in the place of one that is not taken away', () => {
    const saved = rules('user <*> in', 'x <*>');
    const draft = withChoice(draftOf('user <*> in', saved), 2, 'variable');
    expect(rulesWith(saved, draft, new Set(['user <*> in']))).toEqual(rules('user <*> <*>', 'x <*>'));
    expect(placeOf(rulesWith(saved, draft, NONE), draft)).toBe(0);
    const other = withChoice(draftOf('a b', saved), 1, 'variable');
    expect(rulesWith(saved, other, new Set(['x <*>']))).toEqual(rules('a <*>', 'user <*> in'));
  });
});
