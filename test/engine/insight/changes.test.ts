import { logScopeSchema } from '../../../common/api/logs';
import { readRule } from '../../../common/patterns/rules/read_rule';
import { groupExceptions } from '../../../server/insight/exceptions';
import { groupPatterns } from '../../../server/insight/patterns';
import { summarise } from '../../../server/insight/summary';
import { install } from '../../../server/setup/install';
import { client, context } from '../query/written_lines';
import { memorySavedObjects } from '../support/memory_saved_objects';
import { silentLogger } from '../support/silent_logger';
import { BEFORE, NOW } from '../../support/made_log/made_lines';
import { removeMadeLines, SERVICE, writeMadeLines } from './write_made_lines';

const body = { scope: logScopeSchema.parse({ ...NOW, services: [SERVICE] }), before: BEFORE };

const NO_RULES = new Map();

beforeAll(async () => {
  await install({ client, logger: silentLogger, ...memorySavedObjects() });
  await writeMadeLines();
});
afterAll(async () => {
  await removeMadeLines();
  await client.close();
});

describe('patterns of two windows', () => {
  it('say of each what became of it', async () => {
    const answer = await groupPatterns(context, { ...body, size: 100 }, NO_RULES);
    const changes = new Map(answer.patterns.map(({ template, change }) => [template, change]));
    expect([...changes].sort()).toEqual(
      [
        ['request <num> served in <num> ms', 'same'],
        ['user <*> logged in', 'same'],
        ['cache miss for key <num>', 'more'],
        ['order <num> shipped', 'less'],
        ['heartbeat of the old worker', 'gone'],
        ['queue of shard <num> is full', 'new'],
        ['seldom said thing', 'first_seen'],
        ['backup wrote a block', 'back'],
        ['payment failed', 'new'],
        ['no such row', 'same'],
      ].sort(),
    );
    expect(answer).toMatchObject({ patternCount: 10, moreMasks: false, partial: null });
    expect(answer.now).toBe(240 + 120 + 180 + 40 + 30 + 1 + 200 + 20);
    expect(answer.lookedBack).toBeGreaterThan(20);
  });

  it('have their counts, times, level, ids and trend', async () => {
    const { patterns } = await groupPatterns(context, { ...body, size: 100 }, NO_RULES);
    const users = patterns.find(({ template }) => template === 'user <*> logged in');
    expect(users).toMatchObject({ before: 120, now: 120, severity: 20, maskCount: 8 });
    expect(users?.ids).toHaveLength(8);
    expect(users?.trend?.now).toEqual(Array.from({ length: 12 }, () => 10));
    const full = patterns.find(({ change }) => change === 'new');
    expect(full).toMatchObject({ before: 0, severity: 40 });
    expect(full?.first.slice(0, 13)).toBe('2019-05-06T10');
  });

  it('give the changed ones first when not all are asked for', async () => {
    const { patterns, patternCount } = await groupPatterns(context, { ...body, size: 3 }, NO_RULES);
    expect(patterns.map(({ change }) => change)).toEqual(['new', 'new', 'gone']);
    expect(patternCount).toBe(10);
  });
});

describe('rules of people', () => {
  const rule = (template: string) => {
    const read = readRule(template);
    if ('problem' in read) throw new Error(read.problem);
    return read.rule;
  };
  const withRule = async (template: string) => {
    const rules = new Map([[`app_logs.${SERVICE}`, [rule(template)]]]);
    const { patterns } = await groupPatterns(context, { ...body, size: 100 }, rules);
    return new Map(patterns.map(({ template: name, now, ids }) => [name, { now, ids: ids.length }]));
  };

  it('merge what is two, for lines that are there already', async () => {
    const patterns = await withRule('<*> <num> <**>');
    expect(patterns.get('<*> <num> <**>')).toEqual({ now: 240 + 40, ids: 2 });
  });

  it('keep apart what would be merged', async () => {
    const patterns = await withRule('user alice logged in');
    expect(patterns.get('user alice logged in')).toEqual({ now: 15, ids: 1 });
    expect(patterns.get('user <*> logged in')).toEqual({ now: 105, ids: 7 });
  });

  it('are none of another service', async () => {
    const rules = new Map([['app_logs.other', [rule('user alice logged in')]]]);
    const { patterns } = await groupPatterns(context, { ...body, size: 100 }, rules);
    expect(patterns.map(({ template }) => template)).not.toContain('user alice logged in');
  });
});

describe('exceptions of two windows', () => {
  it('are grouped by type and own frame, whatever the folder and the line', async () => {
    const { groups } = await groupExceptions(context, body);
    expect(groups.map(({ type, before, now, change }) => [type, before, now, change])).toEqual([
      ['gate.GateError', 0, 20, 'new'],
      ['KeyError', 2, 0, 'same'],
    ]);
    expect(groups.map(({ culprit }) => culprit)).toEqual(['shop/pay.py in charge', 'shop/pay.py in charge']);
    expect(groups[0]?.services).toEqual([SERVICE]);
  });
});

describe('the summary of two windows', () => {
  it('counts lines, errors and levels', async () => {
    const answer = await summarise(context, body, Date.parse(NOW.to));
    expect(answer.now).toEqual({ events: 831, errors: 50, unparsed: 0 });
    expect(answer.before).toEqual({ events: 602, errors: 2, unparsed: 0 });
    expect(answer.errorRates.changed).toBe(true);
    expect(answer.levels.find(({ level }) => level === 'warning')).toEqual({
      level: 'warning',
      severity: 30,
      before: 60,
      now: 180,
    });
    expect(answer.quiet).toEqual([]);
  });

  it('finds a service that fell silent', async () => {
    const later = { from: '2019-05-06T10:30:00.000Z', to: '2019-05-06T11:29:59.999Z' };
    const before = { from: '2019-05-06T09:30:00.000Z', to: later.from };
    const answer = await summarise(
      context,
      { scope: { ...body.scope, ...later }, before },
      Date.parse(later.to),
    );
    expect(answer.quiet.map(({ service }) => service)).toEqual([SERVICE]);
  });
});
