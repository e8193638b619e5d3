import React from 'react';
import type { PatternGroup } from '../../common/api/insight/patterns';
import { fakePattern } from '../testing/fake_pattern';
import { fireEvent, render, screen, within } from '../testing/screen';
import { PatternsTable } from './patterns_table';

const RLO = '\u202e';

function show(patterns: readonly PatternGroup[]) {
  const done = { only: jest.fn(), hide: jest.fn() };
  render(
    <PatternsTable
      patterns={patterns}
      whole={200}
      zone="UTC"
      details={({ template }) => <p>{`details of ${template}`}</p>}
      onShowOnly={done.only}
      onHide={done.hide}
    />,
  );
  return done;
}

const rows = () => screen.getAllByTestId('appLogsPattern');

describe('the table of patterns', () => {
  it('has each with its count, its share, and what became of it', () => {
    show([
      fakePattern({ change: 'new', before: 0 }),
      fakePattern({ template: 'disk full', ids: ['2'], now: 100 }),
    ]);
    expect(rows()).toHaveLength(2);
    expect(rows()[0]).toHaveTextContent('new');
    expect(rows()[0]).toHaveTextContent('Now20 · 10 %');
    expect(rows()[1]).toHaveTextContent('Now100 · 50 %');
  });

  it('shows markup and overrides of a template as text', () => {
    show([fakePattern({ template: `<img src=x onerror=alert(1)> ${RLO}txt` })]);
    expect(document.querySelector('img')).toBeNull();
    expect(rows()[0]).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(rows()[0]?.textContent).not.toContain(RLO);
  });

  it('unfolds one at a click and folds it again, and leads to its lines or away from them', () => {
    const { only, hide } = show([fakePattern({}), fakePattern({ template: 'disk full', ids: ['2'] })]);
    const second = () => within(rows()[1] ?? document.body);
    fireEvent.click(second().getByTestId('appLogsGroupExample'));
    expect(screen.getByText('details of disk full')).toBeInTheDocument();
    expect(screen.queryByText('details of user <*> logged in')).toBeNull();
    fireEvent.click(second().getByTestId('appLogsGroupExample'));
    expect(screen.queryByText('details of disk full')).toBeNull();
    fireEvent.click(second().getByTestId('appLogsGroupOnly'));
    fireEvent.click(second().getByTestId('appLogsGroupHide'));
    expect([only, hide].map(({ mock }) => mock.calls.map(([one]) => one.template))).toEqual([
      ['disk full'],
      ['disk full'],
    ]);
  });

  it('has pages when there are many', () => {
    show(Array.from({ length: 60 }, (_, i) => fakePattern({ template: `pattern ${i}`, ids: [`${i}`] })));
    expect(rows()).toHaveLength(25);
    fireEvent.click(screen.getByTestId('pagination-button-next'));
    expect(rows()[0]).toHaveTextContent('pattern 25');
  });
});
