/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import type { TryAnswer } from '../../common/api/patterns';
import type { ReparseAnswer } from '../../common/api/reparse';
import { fakeSettings, PATH } from '../testing/fake_import';
import { fakeCall, fakeServices, httpError, inPage } from '../testing/fake_services';
import type { Answers, FakeRequest } from '../testing/fake_services';
import { fireEvent, render, screen, waitFor, within } from '../testing/screen';
import TunePatternFlyout from './tune_pattern_flyout';

const TRY = '/internal/app_logs/patterns/_try';
const TRIED: TryAnswer = {
  taken: [
    { pattern: 'user ada logged in', lines: 12 },
    { pattern: 'user <img src=x> logged in', lines: 3 },
  ],
  patterns: 2,
  lines: 15,
  becomes: [{ pattern: 'user <*> logged in', lines: 15 }],
  read: 15,
  tried: 40,
  missed: 0,
  partial: null,
};
const DONE: ReparseAnswer = {
  read: 15,
  total: 15,
  written: 0,
  replaced: 15,
  removed: 0,
  reasons: [],
  done: true,
  cursor: null,
};
const RULE = { template: 'user <*> logged in' };

function open(answers: Answers = {}, parts: { mask?: string; reader?: boolean } = {}) {
  const { call, requests } = fakeCall({
    [PATH.shop]: fakeSettings(),
    [TRY]: TRIED,
    [PATH.reparse]: DONE,
    ...answers,
  });
  const events = { onClose: jest.fn(), onSaved: jest.fn() };
  const application = {
    ...fakeServices(call).application,
    capabilities: { appLogs: { show: true, save: false } },
  };
  const services = fakeServices(call, parts.reader ? { application } : {});
  const view = render(
    inPage(
      services,
      <TunePatternFlyout
        service="shop"
        mask={parts.mask ?? 'user ada logged in'}
        message={'user ada logged in\u202e'}
        {...events}
      />,
    ),
  );
  const asked = (path: string, method?: string) =>
    requests.filter((one) => one.path === path && (method === undefined || one.method === method));
  return { ...view, ...events, asked };
}

/** Settings as they were saved last. */
function keeping(first = fakeSettings()) {
  let now = first;
  return ({ method, body }: FakeRequest) => {
    if (method === 'put') now = { ...now, ...Object(body), version: 'v2' };
    return now;
  };
}

const subject = (name: string) => screen.findByTestId(name);
const word = async (at: number) => (await screen.findAllByTestId('appLogsTuneWord'))[at] ?? fail();
const choose = async (at: number, choice: string) =>
  fireEvent.click(within(await word(at)).getByTestId(`appLogsTuneChoice-${choice}`));
const fail = (): never => {
  throw new Error('no such word');
};

describe('tuning a pattern', () => {
  it('shows the words of a line’s pattern, and why each is what it is', async () => {
    open({}, { mask: 'user <num> took <num>ms for "x" at <path>, <b>' });
    await word(0);
    const reasons = screen.getAllByTestId('appLogsTuneReason').map(({ textContent }) => textContent);
    expect(reasons).toEqual([
      'as written',
      'a number',
      'as written',
      'with a number in it',
      'as written',
      'as written',
      'as written',
      'with a path or URL in it',
      'as written',
    ]);
    expect(await subject('appLogsTuneTemplate')).toHaveTextContent('user <num> took <num>ms');
    expect(await subject('appLogsRulesSave')).toBeDisabled();
  });

  it('tries what is chosen on the lines, saves it before the other rules, and applies it to older ones', async () => {
    const other = { template: 'cache <**>' };
    const settings = keeping(fakeSettings({ version: 'v1', timezone: 'UTC', patterns: [other] }));
    const { asked, onSaved } = open({ [PATH.shop]: settings });
    await choose(1, 'variable');
    expect(await subject('appLogsTuneTemplate')).toHaveTextContent('user <*> logged in');
    expect(await subject('appLogsTuneTried')).toHaveTextContent(
      'It takes 15 lines of the time range, which have 2 patterns',
    );
    expect((await subject('appLogsTuneTaken')).querySelector('img')).toBeNull();
    expect(asked(TRY).at(-1)?.body).toMatchObject({ service: 'shop', rules: [RULE, other], at: 0 });
    fireEvent.click(await subject('appLogsRulesSave'));
    await subject('appLogsRulesSaved');
    expect(asked(PATH.shop, 'put').map(({ body }) => body)).toEqual([
      { timezone: 'UTC', formats: [], version: 'v1', patterns: [RULE, other] },
    ]);
    expect(onSaved).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.getAllByTestId('appLogsRule')).toHaveLength(2));
    fireEvent.click(await subject('appLogsRulesApply'));
    expect(await subject('appLogsFixDone')).toBeInTheDocument();
    expect(asked(PATH.reparse).map(({ body }) => body)).toEqual([
      { selection: { service: 'shop', namespace: '' }, timezone: null, service: null, cursor: null },
    ]);
    expect(onSaved).toHaveBeenCalledTimes(2);
  });

  it('says which rule a word comes from, and takes the rule back when that is saved', async () => {
    const settings = keeping(fakeSettings({ version: 'v1', patterns: [{ template: 'x <*>' }, RULE] }));
    const { asked } = open({ [PATH.shop]: settings }, { mask: 'user <*> logged in' });
    expect(within(await word(1)).getByTestId('appLogsTuneReason')).toHaveTextContent('variable by rule 2');
    const rule = screen.getAllByTestId('appLogsRule')[1] ?? fail();
    expect(rule).toHaveTextContent('this line’s');
    fireEvent.click(within(rule).getByTestId('appLogsRuleRemove'));
    fireEvent.click(within(rule).getByTestId('appLogsRuleKeep'));
    expect(await subject('appLogsRulesSave')).toBeDisabled();
    fireEvent.click(within(rule).getByLabelText('Remove the rule user <*> logged in'));
    fireEvent.click(await subject('appLogsRulesSave'));
    await subject('appLogsRulesSaved');
    expect(asked(PATH.shop, 'put')[0]?.body).toMatchObject({ patterns: [{ template: 'x <*>' }] });
  });

  it('says why a template cannot be a rule, and does not save it', async () => {
    open({}, { mask: 'ada in' });
    await choose(0, 'variable');
    await choose(1, 'kept');
    expect(await subject('appLogsTuneProblem')).toHaveTextContent('leave at least one word');
    expect(await subject('appLogsRulesSave')).toBeDisabled();
    await choose(1, 'written');
    expect(screen.queryByTestId('appLogsTuneProblem')).toBeNull();
  });

  it('says so when there is such a rule already', async () => {
    const patterns = [{ template: 'user bob <*>' }, { template: 'user bob <**>' }];
    open({ [PATH.shop]: fakeSettings({ patterns }) }, { mask: 'user bob <**>' });
    expect(within(await word(2)).getByTestId('appLogsTuneReason')).toHaveTextContent('variable by rule 2');
    await choose(2, 'variable');
    expect(await subject('appLogsTuneProblem')).toHaveTextContent('a rule like this already');
    expect(await subject('appLogsRulesSave')).toBeDisabled();
    await choose(1, 'kept');
    expect(await subject('appLogsTuneTemplate')).toHaveTextContent('user <keep> <*>');
    expect(await subject('appLogsRulesSave')).toBeEnabled();
  });

  it('keeps what was chosen when somebody else saved meanwhile, and goes on from what they saved', async () => {
    const theirs = fakeSettings({ version: 'v9', patterns: [{ template: 'theirs <*>' }] });
    let refused = false;
    const settings = ({ method }: FakeRequest) => {
      if (method !== 'put') return refused ? theirs : fakeSettings({ version: 'v1' });
      if (refused) return theirs;
      refused = true;
      throw httpError(409, 'Somebody else has changed the settings.');
    };
    const { asked } = open({ [PATH.shop]: settings });
    await choose(1, 'variable');
    fireEvent.click(await subject('appLogsRulesSave'));
    expect(await subject('appLogsRulesFailure')).toHaveTextContent('Somebody else');
    fireEvent.click(await subject('appLogsRetry'));
    expect(await subject('appLogsRule')).toHaveTextContent('theirs <*>');
    fireEvent.click(await subject('appLogsRulesSave'));
    await subject('appLogsRulesSaved');
    expect(asked(PATH.shop, 'put').at(-1)?.body).toMatchObject({
      version: 'v9',
      patterns: [RULE, { template: 'theirs <*>' }],
    });
  });

  it('lets a reader look and try, not save', async () => {
    open({ [PATH.shop]: fakeSettings({ patterns: [{ template: 'x <*>' }] }) }, { reader: true });
    expect(await subject('appLogsRulesReadOnly')).toBeInTheDocument();
    await choose(1, 'variable');
    expect(await subject('appLogsTuneTried')).toBeInTheDocument();
    for (const name of ['appLogsRulesSave', 'appLogsRuleRemove'])
      expect(screen.queryByTestId(name)).toBeNull();
  });

  it('says why a rule could not be tried', async () => {
    open({
      [TRY]: () => {
        throw httpError(503, 'The engine is away.');
      },
    });
    await choose(1, 'variable');
    expect(await subject('appLogsFailure')).toHaveTextContent('The engine is away.');
  });
});
