import React from 'react';
import {
  exceptionsEndpoint,
  type ExceptionGroup,
  type ExceptionsAnswer,
} from '../../common/api/insight/exceptions';
import { linesEndpoint } from '../../common/api/logs';
import { fakeLine } from '../testing/fake_lines';
import { fakeCall, fakeServices, httpError, inPage } from '../testing/fake_services';
import { fireEvent, render, screen, waitFor, within } from '../testing/screen';
import { ExceptionsView } from './exceptions_view';

const COMPARISON = {
  scope: { from: '2031-01-01T01:00:00.000Z', to: '2031-01-01T02:00:00.000Z' },
  before: { from: '2031-01-01T00:00:00.000Z', to: '2031-01-01T01:00:00.000Z' },
};

function group(parts: Partial<ExceptionGroup>): ExceptionGroup {
  return {
    type: 'ValueError',
    culprit: 'shop/pay.py in charge',
    before: 10,
    now: 20,
    first: '2031-01-01T00:10:00.000Z',
    last: '2031-01-01T01:50:00.000Z',
    services: ['shop'],
    change: 'same',
    trend: null,
    ...parts,
  };
}

const NEW = group({ type: 'KeyError', culprit: 'shop/cart.py in add', change: 'new', before: 0, now: 7 });
const UNKNOWN = group({ type: 'OSError', culprit: null, before: 300, now: 300, services: ['mail', 'shop'] });

function answerOf(parts: Partial<ExceptionsAnswer>): ExceptionsAnswer {
  return {
    groups: [NEW, group({}), UNKNOWN],
    more: false,
    lookedBack: 10,
    partial: null,
    tookMs: 1,
    ...parts,
  };
}

function show(answer: unknown, lines: unknown = { lines: [] }) {
  const { call, requests } = fakeCall({ [exceptionsEndpoint.path]: answer, [linesEndpoint.path]: lines });
  const on = { onFilter: jest.fn(), onOpenLine: jest.fn() };
  render(
    inPage(
      fakeServices(call),
      <ExceptionsView call={call} comparison={COMPARISON} zone="UTC" dataViewId="view" {...on} />,
    ),
  );
  return { requests, ...on };
}

const rows = () => screen.findAllByTestId('appLogsExceptionGroup');
const types = () => screen.getAllByTestId('appLogsExceptionType').map(({ textContent }) => textContent);
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the exceptions of a window', () => {
  it('are told with where they came out of, counts, times and services, and what is new is marked', async () => {
    show(answerOf({}));
    const [first, second, third] = await rows();
    expect(first).toHaveTextContent('KeyErrorshop/cart.py in add');
    expect(within(first ?? document.body).getByTestId('appLogsChange-new')).toHaveTextContent('new');
    expect(second).toHaveTextContent('Now20');
    expect(second).toHaveTextContent('Before10');
    expect(second?.querySelector('[data-test-subj^="appLogsChange-"]')).toBeNull();
    expect(third).toHaveTextContent('no frame is known');
    expect(third).toHaveTextContent('mail, shop');
    expect(third).toHaveTextContent('2031');
  });

  it('come in the order of the answer, and in that of a column at a click on its name', async () => {
    show(answerOf({}));
    await rows();
    expect(types()).toEqual(['KeyError', 'ValueError', 'OSError']);
    press(/^Now/);
    expect(types()).toEqual(['KeyError', 'ValueError', 'OSError']);
    press(/^Now/);
    expect(types()).toEqual(['OSError', 'ValueError', 'KeyError']);
    press(/^Exception/);
    expect(types()).toEqual(['KeyError', 'OSError', 'ValueError']);
  });

  it('lead to their lines, or away from them', async () => {
    const { onFilter } = show(answerOf({}));
    const [first, , third] = await rows();
    fireEvent.click(within(first ?? document.body).getByTestId('appLogsGroupOnly'));
    fireEvent.click(within(third ?? document.body).getByTestId('appLogsGroupHide'));
    const [[only], [hide]] = onFilter.mock.calls;
    expect(only.meta).toMatchObject({
      negate: false,
      alias: 'KeyError · shop/cart.py in add',
      index: 'view',
    });
    expect(JSON.stringify(only.query)).toContain('shop/cart.py in add');
    expect(hide.meta).toMatchObject({ negate: true, alias: 'OSError' });
  });

  it('have an example, asked for within their lines alone, that opens', async () => {
    const line = fakeLine({ id: 'e', message: 'no such <b>key</b>' });
    const { requests, onOpenLine } = show(answerOf({}), { lines: [line] });
    const [first] = await rows();
    fireEvent.click(within(first ?? document.body).getByTestId('appLogsGroupExample'));
    expect(await screen.findByTestId('appLogsExampleMessage')).toHaveTextContent('no such <b>key</b>');
    const asked = requests.find(({ path }) => path === linesEndpoint.path);
    expect(JSON.stringify(asked?.body)).toContain('shop/cart.py in add');
    fireEvent.click(screen.getByTestId('appLogsOpenExample'));
    expect(onOpenLine.mock.calls).toEqual([[line]]);
  });

  it('say that there is none, or that there is more than was counted', async () => {
    show(answerOf({ groups: [] }));
    expect(await screen.findByTestId('appLogsInsightEmpty')).toHaveTextContent(/no line with an exception/);
  });

  it('say when the answer is partial, and that there are more', async () => {
    show(answerOf({ partial: 'one shard of two did not answer', more: true }));
    expect(await screen.findByTestId('appLogsInsightPartial')).toHaveTextContent(
      'This is incomplete: one shard of two did not answer',
    );
    expect(screen.getByTestId('appLogsMoreExceptions')).toBeInTheDocument();
    expect(await rows()).toHaveLength(3);
  });

  it('say why they could not be loaded, and load at another try', async () => {
    let failing = true;
    const { requests } = show(() => {
      if (failing) throw httpError(503, 'The search engine is away.', 'Try again in a moment.');
      return answerOf({});
    });
    const failure = await screen.findByTestId('appLogsInsightError');
    expect(failure).toHaveTextContent('The exceptions could not be loaded');
    expect(failure).toHaveTextContent('Try again in a moment.');
    failing = false;
    fireEvent.click(screen.getByTestId('appLogsRetry'));
    expect(await rows()).toHaveLength(3);
    await waitFor(() => expect(screen.queryByTestId('appLogsInsightError')).toBeNull());
    expect(requests.map(({ body }) => body)).toEqual([COMPARISON, COMPARISON]);
  });
});
