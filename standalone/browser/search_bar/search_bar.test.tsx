/**
 * EUI's own browser build is of ES modules, which jest does not read.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { fireEvent, render, screen } from '@testing-library/react';
import React from 'react';
import { SearchBar } from './search_bar';

const props = {
  appName: 'x',
  indexPatterns: [],
  query: { query: 'a', language: 'lucene' },
  dateRangeFrom: 'now-15m',
  dateRangeTo: 'now',
  isRefreshPaused: true,
  refreshInterval: 60_000,
};

describe('SearchBar', () => {
  it('submits what was typed with Enter, and says that it is an update', () => {
    const onQuerySubmit = jest.fn();
    render(<SearchBar {...props} onQuerySubmit={onQuerySubmit} />);
    const input = screen.getByRole('textbox');
    fireEvent.change(input, { target: { value: 'b' } });
    expect(onQuerySubmit).not.toHaveBeenCalled();
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(onQuerySubmit).toHaveBeenCalledWith(
      { dateRange: { from: 'now-15m', to: 'now' }, query: { query: 'b', language: 'lucene' } },
      true,
    );
  });

  it('takes what is typed over a link’s KQL for Lucene, and says which language it has', () => {
    const onQuerySubmit = jest.fn();
    render(
      <SearchBar {...props} query={{ query: 'a: b', language: 'kuery' }} onQuerySubmit={onQuerySubmit} />,
    );
    expect(screen.getByText('Lucene')).toBeInTheDocument();
    const input = screen.getByRole('textbox', { name: /Lucene/ });
    fireEvent.change(input, { target: { value: 'a:b' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(onQuerySubmit).toHaveBeenCalledWith(
      expect.objectContaining({ query: { query: 'a:b', language: 'lucene' } }),
      true,
    );
  });

  it('asks again with an unchanged query', () => {
    const onQuerySubmit = jest.fn();
    render(<SearchBar {...props} onQuerySubmit={onQuerySubmit} />);
    fireEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(onQuerySubmit).toHaveBeenCalledWith(expect.anything(), false);
  });

  it('follows the page when that changes the query', () => {
    const { rerender } = render(<SearchBar {...props} onQuerySubmit={jest.fn()} />);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'typed' } });
    rerender(
      <SearchBar
        {...props}
        query={{ query: 'from the URL', language: 'lucene' }}
        onQuerySubmit={jest.fn()}
      />,
    );
    expect(screen.getByRole('textbox')).toHaveValue('from the URL');
  });

  it('shows filters, and switches and removes them', () => {
    const onFiltersUpdated = jest.fn();
    const filter = { meta: { key: 'log.level', params: { query: 'error' } }, query: {} };
    render(
      <SearchBar
        {...props}
        filters={[filter]}
        onFiltersUpdated={onFiltersUpdated}
        onQuerySubmit={jest.fn()}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Remove the filter log.level: error' }));
    expect(onFiltersUpdated).toHaveBeenLastCalledWith([]);
    fireEvent.click(screen.getByRole('button', { name: /Switch the filter/ }));
    expect(onFiltersUpdated).toHaveBeenLastCalledWith([
      { ...filter, meta: { ...filter.meta, disabled: true } },
    ]);
  });
});
