import React from 'react';
import type { SummaryAnswer } from '../../common/api/insight/summary';
import { fireEvent, render, screen, within } from '../testing/screen';
import { I18nProvider } from '@kbn/i18n-react';
import { SummaryView } from './summary_view';

const ANSWER: SummaryAnswer = {
  before: { events: 1_000, errors: 10, unparsed: 0 },
  now: { events: 2_000, errors: 100, unparsed: 20 },
  errorRates: { before: 0.01, now: 0.05, changed: true },
  levels: [],
  quiet: [{ service: '<b>shop</b>', silence: 600_000, usual: 60_000, last: 0 }],
  clocks: [{ service: 'mail', kind: 'ahead', offset: 3_600_000 }],
  partial: null,
  tookMs: 1,
};

function show(parts: Partial<SummaryAnswer> = {}, links = true) {
  const on = { onErrors: jest.fn(), onService: jest.fn(), onUnparsed: jest.fn() };
  render(
    <I18nProvider>
      <SummaryView answer={{ ...ANSWER, ...parts }} {...(links ? on : {})} />
    </I18nProvider>,
  );
  return on;
}

const press = (subject: string) => fireEvent.click(within(screen.getByTestId(subject)).getByRole('button'));

describe('the summary of a window', () => {
  it('says how many lines and errors, against the window before, and leads to them', () => {
    const { onErrors, onUnparsed } = show();
    expect(screen.getByTestId('appLogsSummaryEvents')).toHaveTextContent('2,000 lines, 1,000 before');
    expect(screen.getByTestId('appLogsSummaryErrors')).toHaveTextContent('5 % errors, 1 % before');
    expect(screen.getByTestId('appLogsSummaryUnparsed')).toHaveTextContent('1 % without a known format');
    press('appLogsSummaryErrors');
    press('appLogsSummaryUnparsed');
    expect([onErrors, onUnparsed].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('names what is quiet and whose clock is wrong, with names as text', () => {
    const { onService } = show();
    expect(screen.getByTestId('appLogsSummaryQuiet')).toHaveTextContent('<b>shop</b> is quiet for 10 min');
    expect(screen.getByTestId('appLogsSummaryClock')).toHaveTextContent(
      'mail has lines dated 1 hr after they came in',
    );
    press('appLogsSummaryQuiet');
    press('appLogsSummaryClock');
    expect(onService.mock.calls).toEqual([['<b>shop</b>'], ['mail']]);
  });

  it('leads nowhere where there is nothing to filter, and to no errors when there are none', () => {
    show({ now: { events: 5, errors: 0, unparsed: 0 }, quiet: [], clocks: [] });
    expect(within(screen.getByTestId('appLogsSummaryErrors')).queryByRole('button')).toBeNull();
    expect(screen.queryByTestId('appLogsSummaryUnparsed')).toBeNull();
    expect(screen.queryByTestId('appLogsSummaryQuiet')).toBeNull();
  });
});
