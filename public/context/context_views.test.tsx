/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import { contextEndpoint, type ContextAnswer } from '../../common/api/context';
import { fakeLine } from '../testing/fake_lines';
import { fakeCall, fakeServices, httpError, inPage, type FakeRequest } from '../testing/fake_services';
import { fireEvent, render, screen, within } from '../testing/screen';
import { ContextAbove, ContextBelow } from './context_views';
import type { Matches } from '../lines/highlight';
import { useContextLines } from './use_context_lines';

const LINE = fakeLine({ id: 'anchor', cursor: [5, 'app.log', 5, 500, 'anchor'] });
const at = (offset: number, parts = {}) =>
  fakeLine({ id: `at ${offset}`, cursor: [offset, 'app.log', offset, offset, `at ${offset}`], ...parts });

const ANSWER: ContextAnswer = {
  within: 'file',
  available: ['file', 'process', 'all'],
  newer: [at(700), at(600)],
  older: [at(400), at(0, { level: 'error', severity: 40 })],
  newerNext: [1],
  olderNext: null,
  partial: null,
  tookMs: 1,
};

const onSelect = jest.fn();

function Mounted({
  call,
  matches,
}: {
  readonly call: ReturnType<typeof fakeCall>['call'];
  matches?: Matches;
}) {
  const { contexts, control } = useContextLines(call);
  const context = contexts.get(LINE.id);
  const shared = { control, zone: 'UTC', onSelect, matches };
  return (
    <>
      <button onClick={() => control.toggle(LINE)}>c</button>
      {context && <ContextAbove {...shared} context={context} />}
      <p>the line itself</p>
      {context && <ContextBelow {...shared} context={context} />}
    </>
  );
}

function show(answers: (request: FakeRequest) => unknown, matches?: Matches) {
  const { call, requests } = fakeCall({ [contextEndpoint.path]: answers });
  render(inPage(fakeServices(call), <Mounted call={call} {...(matches ? { matches } : {})} />));
  fireEvent.click(screen.getByText('c'));
  return requests;
}

const rows = (side: 'Above' | 'Below') =>
  within(screen.getByTestId(`appLogsContext${side}`))
    .queryAllByTestId('appLogsContextLine')
    .map((row) => row.getAttribute('data-id'));

beforeEach(() => onSelect.mockReset());

describe('the lines around a line', () => {
  it('stand above and below it, the newest on top, each group with its name', async () => {
    show(() => ANSWER);
    expect(await screen.findByRole('group', { name: '2 later lines, newest first' })).toBeInTheDocument();
    expect(screen.getByRole('group', { name: '2 earlier lines, newest first' })).toBeInTheDocument();
    expect([rows('Above'), rows('Below')]).toEqual([
      ['at 700', 'at 600'],
      ['at 400', 'at 0'],
    ]);
    expect(screen.getByTestId('appLogsContextEnd-older')).toHaveTextContent('Beginning of the file');
    expect(screen.queryByTestId('appLogsContextEnd-newer')).toBeNull();
  });

  it('show time, level, text and exception of a line in few elements, and nothing is interpreted', async () => {
    const message = '<b>no</b> \u202ebidi';
    show(() => ({ ...ANSWER, newer: [at(600, { level: 'error', severity: 40, message })], older: [] }));
    const row = await screen.findByTestId('appLogsContextLine');
    expect(row).toHaveTextContent('2024-03-01 12:00:00.123error<b>no</b> ‹RLO›bidi');
    expect(row.querySelector('b')).toBeNull();
    // One of them stands for the override.
    expect(row.querySelectorAll('*').length).toBeLessThanOrEqual(6);
  });

  it('show the type of an exception', async () => {
    show(() => ({
      ...ANSWER,
      newer: [at(600, { errorType: 'KeyError', stackTrace: 'Traceback' })],
      older: [],
    }));
    expect(await screen.findByTestId('appLogsContextException')).toHaveTextContent(/^KeyError$/);
  });

  it('mark what the search looks for', async () => {
    const matches: Matches = (text) => (text.includes('at 600') ? [{ start: 8, end: 10 }] : []);
    show(() => ANSWER, matches);
    const row = (await screen.findAllByTestId('appLogsContextLine'))[1];
    expect(row?.querySelector('mark')?.textContent).toBe('of');
    expect(row).toHaveTextContent('message of at 600');
  });

  it.each([
    ['a click', (row: Element) => fireEvent.click(row)],
    ['Enter', (row: Element) => fireEvent.keyDown(row, { key: 'Enter' })],
  ])('become the selected line by %s', async (_name, act) => {
    show(() => ANSWER);
    const row = (await screen.findAllByTestId('appLogsContextLine'))[0];
    if (row) act(row);
    expect(onSelect).toHaveBeenCalledWith({ id: 'at 700', cursor: [700, 'app.log', 700, 700, 'at 700'] });
  });

  it('are asked for within another scope, of those that the line has', async () => {
    const requests = show(({ body }) => ({
      ...ANSWER,
      within: JSON.stringify(body).includes('process') ? 'process' : 'file',
    }));
    const chooser = await screen.findByTestId('appLogsContextScope');
    await screen.findAllByTestId('appLogsContextLine');
    expect([...chooser.querySelectorAll('option')].map(({ text }) => text)).toEqual([
      'Same file',
      'Same process',
      'Everything',
    ]);
    fireEvent.change(chooser, { target: { value: 'process' } });
    expect(requests[1]?.body).toMatchObject({ within: 'process' });
    expect(await screen.findByText('No earlier lines')).toBeInTheDocument();
    expect(chooser).toHaveValue('process');
  });

  it('become more on a click, until there are no more', async () => {
    const requests = show(({ body }) =>
      JSON.stringify(body).includes('newerAfter')
        ? { ...ANSWER, newer: [at(900), at(800)], older: [], newerNext: null }
        : ANSWER,
    );
    await screen.findAllByTestId('appLogsContextLine');
    fireEvent.click(screen.getByTestId('appLogsContextMore-newer-50'));
    expect(requests[1]?.body).toMatchObject({ newer: 50, older: 0, newerAfter: [1] });
    expect(await screen.findByTestId('appLogsContextEnd-newer')).toHaveTextContent('End of the file');
    expect(rows('Above')).toEqual(['at 900', 'at 800', 'at 700', 'at 600']);
    expect(screen.queryByTestId('appLogsContextMore-newer-5')).toBeNull();
  });

  it('of which there are many are drawn only where they are in sight', async () => {
    const newer = Array.from({ length: 400 }, (_, i) => at(1000 - i));
    show(() => ({ ...ANSWER, newer, older: [] }));
    await screen.findByRole('group', { name: '400 later lines, newest first' });
    expect(rows('Above').length).toBeLessThanOrEqual(60);
  });

  it('say in place why they are not there, and are asked for again', async () => {
    let fail = true;
    show(() => {
      if (fail) throw httpError(404, 'This line is not there any more.', 'Refresh the page.');
      return ANSWER;
    });
    expect(await screen.findByTestId('appLogsContextFailed')).toHaveTextContent(
      'This line is not there any more. Refresh the page.',
    );
    fail = false;
    fireEvent.click(screen.getByTestId('appLogsRetry'));
    await screen.findAllByTestId('appLogsContextLine');
    expect(screen.queryByTestId('appLogsContextFailed')).toBeNull();
  });

  it('say that something may be missing, and are closed', async () => {
    show(() => ({ ...ANSWER, partial: '1 of 2 shards failed.' }));
    expect(await screen.findByTestId('appLogsContextPartial')).toHaveTextContent('1 of 2 shards failed.');
    fireEvent.click(screen.getByTestId('appLogsContextClose'));
    expect(screen.queryByTestId('appLogsContextAbove')).toBeNull();
    expect(screen.queryByTestId('appLogsContextBelow')).toBeNull();
  });
});
