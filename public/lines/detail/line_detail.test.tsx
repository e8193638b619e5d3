/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import type { DocumentField, LineDocument } from '../../../common/api/line';
import { fakeClipboard } from '../../testing/clipboard';
import { fakeLine } from '../../testing/fake_lines';
import { fakeCall, fakeServices, httpError, inPage } from '../../testing/fake_services';
import { fireEvent, render, screen, waitFor, within } from '../../testing/screen';
import { LineDetail } from './line_detail';

const PATH = '/internal/app_logs/line';
const field = (name: string, values: DocumentField['values'], parts: Partial<DocumentField> = {}) => ({
  name,
  values,
  type: 'keyword',
  searchable: true,
  ignored: false,
  ...parts,
});
const document = (fields: readonly DocumentField[], source: LineDocument['source'] = {}): LineDocument => ({
  id: 'line-1',
  index: 'i',
  fields,
  source,
});

function open(answer: unknown, parts: Parameters<typeof fakeLine>[0] = {}, columns: readonly string[] = []) {
  const { call, requests } = fakeCall({ [PATH]: answer });
  const line = fakeLine(parts);
  const events = { onFilter: jest.fn(), onToggleColumn: jest.fn(), onFix: jest.fn(), onTune: jest.fn() };
  const view = render(
    inPage(
      fakeServices(call),
      <LineDetail
        line={line}
        call={call}
        zone="Asia/Seoul"
        columns={columns}
        link={() => 'http://x/line'}
        {...events}
      />,
    ),
  );
  return { ...events, ...view, line, requests };
}
const subject = (name: string) => screen.findByTestId(name);
const row = async (name: string) => {
  await subject('appLogsFields');
  const found = screen.getAllByTestId('appLogsField').find((one) => one.dataset.field === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
};

describe('an open line', () => {
  it('asks for the whole document once, and gives that up when it is closed', async () => {
    const { requests, unmount, line } = open(() => new Promise(() => undefined));
    expect(requests).toMatchObject([{ path: PATH, body: { id: line.id, index: line.index } }]);
    expect(screen.getByTestId('appLogsLineOriginal').textContent).toBe(line.original);
    unmount();
    expect(requests[0]?.signal?.aborted).toBe(true);
  });

  it('shows its fields, times in the zone of the page too, an invalid one as it is', async () => {
    open(
      document([
        field('@timestamp', ['2024-03-01T12:00:00.123Z'], { type: 'date' }),
        field('event.created', ['yesterday'], { type: 'date' }),
        field('labels.flag', [false, null]),
      ]),
    );
    expect(await row('@timestamp')).toHaveTextContent('2024-03-01T12:00:00.123Z2024-03-01 21:00:00.123');
    expect(await row('event.created')).toHaveTextContent(/^event\.createdyesterday$/);
    const values = within(await row('labels.flag')).getAllByTestId('appLogsFieldValue');
    expect(values.map(({ textContent }) => textContent)).toEqual(['false', 'null']);
  });

  it('filters for a value and out, with names that say which', async () => {
    const { onFilter } = open(document([field('labels.user', ['bob\u202e'])]));
    const user = within(await row('labels.user'));
    fireEvent.click(user.getByLabelText('Filter for labels.user: bob‹RLO›'));
    fireEvent.click(user.getByLabelText('Filter out labels.user: bob‹RLO›'));
    expect(onFilter.mock.calls).toEqual([
      ['labels.user', 'bob\u202e', false],
      ['labels.user', 'bob\u202e', true],
    ]);
  });

  it('shows its pattern, and opens what makes it so', async () => {
    const { onTune, line } = open(document([], { app_logs: { pattern: 'user <num> <b>\u202e' } }));
    expect(await subject('appLogsLinePattern')).toHaveTextContent('Patternuser <num> <b>‹RLO›');
    fireEvent.click(await subject('appLogsTunePattern'));
    expect(onTune).toHaveBeenCalledWith(line, 'user <num> <b>\u202e');
  });

  it('of a record without a pattern shows none', async () => {
    open(document([field('labels.a', ['1'])]));
    await row('labels.a');
    expect(screen.queryByTestId('appLogsLinePattern')).toBeNull();
  });

  it('says why a value cannot be filtered', async () => {
    const { onFilter } = open(
      document([
        field('event.original', ['x'], { searchable: false }),
        field('labels.long', ['y'.repeat(2_000)], { ignored: true }),
      ]),
    );
    const filterFor = async (name: string) => within(await row(name)).getByTestId('appLogsFilterFor');
    expect(await filterFor('event.original')).toHaveAttribute(
      'title',
      expect.stringContaining('not indexed'),
    );
    expect(await filterFor('labels.long')).toHaveAccessibleName(/too long for a filter/);
    fireEvent.click(await filterFor('event.original'));
    fireEvent.click(await filterFor('labels.long'));
    expect(onFilter).not.toHaveBeenCalled();
  });

  it('makes a field a column, and says when it is one', async () => {
    const { onToggleColumn } = open(document([field('labels.a', ['1']), field('labels.b', ['2'])]), {}, [
      'labels.b',
    ]);
    const column = async (name: string) => within(await row(name)).getByTestId('appLogsToggleColumn');
    expect(await column('labels.a')).toHaveAttribute('aria-pressed', 'false');
    expect(await column('labels.b')).toHaveAttribute('aria-pressed', 'true');
    fireEvent.click(await column('labels.a'));
    expect(onToggleColumn).toHaveBeenCalledWith('labels.a');
  });

  it('opens cut with a thousand fields, and finds any of them', async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => field(`labels.k${i}`, [`v${i}`]));
    const { container } = open(document(many));
    await subject('appLogsFields');
    expect(container.querySelectorAll('*').length).toBeLessThan(3_000);
    fireEvent.change(await subject('appLogsFieldSearch'), { target: { value: 'V999' } });
    await waitFor(() => expect(screen.getAllByTestId('appLogsField')).toHaveLength(1));
    expect(await row('labels.k999')).toHaveTextContent('v999');
    fireEvent.change(await subject('appLogsFieldSearch'), { target: { value: 'nothing' } });
    expect(await screen.findByText('No field has this text.')).toBeInTheDocument();
    fireEvent.change(await subject('appLogsFieldSearch'), { target: { value: '' } });
    expect(await subject('appLogsShowAllFields')).toHaveTextContent('Show all (1,000)');
  });

  it('shows all fields when asked', async () => {
    open(document(Array.from({ length: 60 }, (_, i) => field(`labels.k${i}`, [i]))));
    fireEvent.click(await subject('appLogsShowAllFields'));
    expect(screen.getAllByTestId('appLogsField')).toHaveLength(60);
  });

  it('opens a value of a megabyte cut, and many values of one field', async () => {
    const { container } = open(
      document([
        field('labels.big', ['z'.repeat(1_000_000)]),
        field(
          'tags',
          Array.from({ length: 40 }, (_, i) => `t${i}`),
        ),
      ]),
    );
    await row('tags');
    expect(container.textContent?.length).toBeLessThan(30_000);
    fireEvent.click(await subject('appLogsShowAllValues'));
    expect(within(await row('tags')).getAllByTestId('appLogsFieldValue')).toHaveLength(40);
  });

  it('unfolds JSON in a value, numbers as they were written', async () => {
    open(document([field('labels.order', ['{"id":12345678901234567890,"tags":["<b>"]}'])]));
    const toggle = await subject('appLogsJsonToggle');
    expect(toggle).toHaveTextContent('As JSON: 2 keys');
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    fireEvent.click(toggle);
    expect((await subject('appLogsJsonValue')).textContent).toBe(
      '{\n  "id": 12345678901234567890,\n  "tags": [\n    "<b>"\n  ]\n}',
    );
  });

  it('links web addresses without telling where from, and nothing else', async () => {
    const { container } = open(
      document([field('labels.a', ['see https://a.example/x. javascript:alert(1)'])]),
      {
        original: 'data:text/html,x http://u:p@evil.example/ http://b.example/',
      },
    );
    await row('labels.a');
    const links = [...container.querySelectorAll('a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['http://b.example/', 'http://b.example/'],
      ['https://a.example/x', 'https://a.example/x'],
    ]);
    for (const link of links) {
      expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow');
      expect(link).toHaveAttribute('target', '_blank');
    }
  });

  it('shows markup in names, values and JSON as text', async () => {
    const evil = '<img src=x onerror="alert(1)">\u001b[31m\u200b';
    const { container } = open(document([field(`labels.${evil}`, [evil])], { [evil]: evil }), {
      original: evil,
    });
    await subject('appLogsFields');
    fireEvent.click(await subject('appLogsDetailJson'));
    expect((await subject('appLogsLineJson')).textContent).toContain('<img src=x onerror=');
    expect(container.querySelector('img')).toBeNull();
  });

  it('copies text, JSON, link and values to the byte, and says so', async () => {
    const copied = fakeClipboard();
    const original = 'first\r\n\tsecond \n\n';
    open(document([field('labels.a', ['a\nb'])], { a: { b: 1 } }), { original });
    for (const name of [
      'appLogsCopyJson',
      'appLogsCopyOriginal',
      'appLogsCopyLineLink',
      'appLogsCopyValue',
    ]) {
      const button = await subject(name);
      fireEvent.click(button);
      await waitFor(() => expect(button).toHaveAttribute('data-copied', 'copied'));
    }
    expect(copied).toEqual(['{\n  "a": {\n    "b": 1\n  }\n}', original, 'http://x/line', 'a\nb']);
    expect(screen.getAllByRole('status')[0]).toHaveTextContent('Copied');
  });

  it('says when the browser does not let it copy', async () => {
    fakeClipboard(false);
    open(document([]));
    fireEvent.click(await subject('appLogsCopyOriginal'));
    expect(await screen.findAllByText(/did not let it be copied/)).not.toHaveLength(0);
  });

  it('says that the line is gone and what to do, and asks again', async () => {
    let asked = 0;
    open(() => {
      if (asked++ === 0) throw httpError(404, 'This line is no longer there.', 'Refresh the page.');
      return document([field('labels.a', ['1'])]);
    });
    const failure = await subject('appLogsDetailError');
    expect(failure).toHaveTextContent('This line is no longer there. Refresh the page.');
    fireEvent.click(within(failure).getByTestId('appLogsRetry'));
    expect(await row('labels.a')).toBeInTheDocument();
    expect(screen.queryByTestId('appLogsDetailError')).toBeNull();
  });

  it('says that the engine is slow', async () => {
    open(() => new Promise(() => undefined));
    expect(await subject('appLogsDetailSlow')).toHaveTextContent('Still waiting');
  });

  it('leads to the fix of a line that was read wrong', () => {
    const { onFix, line } = open(() => new Promise(() => undefined), { unparsed: true });
    fireEvent.click(screen.getByTestId('appLogsLineFix'));
    expect(onFix).toHaveBeenCalledWith(line);
  });
});
