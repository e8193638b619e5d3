import { seeded } from '../../testing/seeded';
import { applyRules } from './apply_rules';
import { readRule, readRules, templateOf, usableRules } from './read_rule';

const rulesOf = (...templates: string[]) => usableRules(templates.map((template) => ({ template })));
const pattern = (templates: string[], mask: string, written?: string) =>
  applyRules(rulesOf(...templates), mask, written)?.pattern ?? null;

describe('a template', () => {
  it.each([
    ['', 'empty'],
    [' \t ', 'empty'],
    ['<*> <keep> <**>', 'onlyVariables'],
    ['<**>', 'onlyVariables'],
    ['a '.repeat(129), 'tooLong'],
    ['a <**> b', 'restNotLast'],
    ['user=<*> in', 'withinWord'],
    ['a <**>.', 'withinWord'],
  ])('%j is refused: %s', (template, problem) => expect(readRule(template)).toEqual({ problem }));

  it('is its words with single spaces', () => {
    const read = readRule('  user\t<*>  logged in <**> ');
    expect('rule' in read && templateOf(read.rule)).toBe('user <*> logged in <**>');
  });

  it('is a problem when it is there before, in other white space too', () => {
    const problems = readRules([{ template: 'a <*>' }, { template: '' }, { template: ' a  <*>' }]);
    expect(problems.map((read) => ('problem' in read ? read.problem : null))).toEqual([
      null,
      'empty',
      'duplicate',
    ]);
  });
});

describe('rules', () => {
  it.each([
    ['a variable word', ['user <*> logged in'], 'user ada logged in', 'user <*> logged in'],
    ['a placeholder as variable', ['user <*> logged in'], 'user <num> logged in', 'user <*> logged in'],
    ['a placeholder as a word', ['took <num>ms <*>'], 'took <num>ms here', 'took <num>ms <*>'],
    ['all the rest', ['error: <**>'], 'error: no such file', 'error: <**>'],
    ['no rest', ['error: <**>'], 'error:', 'error: <**>'],
    ['more words than it has', ['user <*>'], 'user ada logged', null],
    ['fewer words', ['user <*> logged in'], 'user ada logged', null],
    ['another word', ['user <*> in'], 'user ada out', null],
    ['case', ['User <*>'], 'user ada', null],
    ['other white space', ['a <*> c'], 'a \t b  c', 'a <*> c'],
    ['nothing', ['a <*>'], '', null],
  ])('take %s', (_what, templates, mask, expected) => expect(pattern(templates, mask)).toBe(expected));

  it('are tried in their order', () => {
    const rules = rulesOf('a <*> c', 'a b <*>');
    expect(applyRules(rules, 'a b c')).toEqual({ pattern: 'a <*> c', at: 0 });
    expect(applyRules(rules, 'a b d')).toEqual({ pattern: 'a b <*>', at: 1 });
  });

  it('keep a word as it was written, where that is known', () => {
    const split = ['request <*> ended with status <keep>'];
    const mask = 'request <num> ended with status <num>';
    expect(pattern(split, mask, 'request 17 ended with status 500')).toBe(
      'request <*> ended with status 500',
    );
    expect(pattern(split, mask)).toBe('request <*> ended with status <num>');
  });

  it('find the written word behind quoted values with spaces, apostrophes and numbers with commas', () => {
    const line = `user "ada l" doesn't pay 1,234 'a b' x="c d" status=500`;
    const mask = `user <str> doesn't pay <num> <str> x=<str> status=<num>`;
    expect(pattern([`user <*> doesn't <**>`], mask)).not.toBeNull();
    expect(pattern([`user <keep> doesn't pay <keep> <keep> <keep> <keep>`], mask, line)).toBe(
      `user "ada l" doesn't pay 1,234 'a b' x="c d" status=500`,
    );
  });

  it('give a pattern that is not longer than others, and cut no character in two', () => {
    expect(pattern(['a <keep>'], 'a <str>', `a "${'x'.repeat(500)}"`)).toHaveLength(256);
    const wide = pattern(['a <keep>'], 'a <str>', `a "${'😀'.repeat(300)}"`) ?? '';
    expect(wide).not.toMatch(/[\ud800-\udbff]$/);
  });

  it('leave what they gave as it is', () => {
    const next = seeded(7);
    const pick = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? 'a';
    const some = (words: readonly string[], most: number) =>
      Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(words)).join(' ');
    let taken = 0;
    for (let i = 0; i < 5_000; i++) {
      const rules = rulesOf(
        ...Array.from({ length: 4 }, () => some(['a', 'b', '<num>', '<*>', '<**>', '<keep>'], 4)),
      );
      const once = applyRules(rules, some(['a', 'b', '<num>'], 5));
      if (once === null) continue;
      taken++;
      expect(applyRules(rules, once.pattern)?.pattern).toBe(once.pattern);
    }
    expect(taken).toBeGreaterThan(500);
  });
});
