import { optionalNames, planRemoval } from './removal_plan';

const stored = new Map([
  ['main', { optional: ['main@custom'] }],
  ['main@custom', {}],
  ['other', { optional: ['other@custom'] }],
  ['other@custom', { placeholder: true as const }],
]);

describe('removing assets that others name as optional', () => {
  it('puts a placeholder in the place of one that is still named', () => {
    expect(planRemoval('main@custom', stored, optionalNames(stored))).toEqual({
      remove: [],
      replace: ['main@custom'],
      orphans: [],
    });
  });

  it('removes the placeholder that only the removed one named', () => {
    const wanted = optionalNames(stored, (name) => name !== 'other');
    expect(planRemoval('other', stored, wanted)).toEqual({
      remove: ['other'],
      replace: [],
      orphans: ['other@custom'],
    });
  });

  it('does not find a placeholder', () => {
    const plan = planRemoval('other@custom', stored, optionalNames(stored));
    expect(plan).toEqual({ remove: [], replace: [], orphans: [] });
  });

  it('takes patterns and lists', () => {
    expect(planRemoval('main*,other', stored, new Set()).remove).toEqual(['main', 'main@custom', 'other']);
  });
});
