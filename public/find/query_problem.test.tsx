/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import { render, screen } from '../testing/screen';
import { QueryProblem } from './query_problem';

describe('QueryProblem', () => {
  it('shows the character where KQL fails', () => {
    render(
      <QueryProblem problem={'Expected ")" but end of input found.\nlevel:(a\n--------^'} query="level:(a" />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Expected ")" but end of input found. (at character 9)',
    );
    expect(screen.getByTestId('appLogsProblemPlace')).toHaveTextContent('level:(a');
  });

  it('shows the character where Lucene fails', () => {
    const problem = `The search engine could not use this request: Cannot parse 'x AND OR y': Encountered " <OR> "OR "" at line 1, column 6.`;
    render(<QueryProblem problem={problem} query="x AND OR y" />);
    expect(screen.getByRole('alert')).toHaveTextContent('(at character 7)');
    expect(screen.getByTestId('appLogsProblemCharacter')).toHaveTextContent('O');
  });

  it('shows a hostile text as text', () => {
    render(<QueryProblem problem={'bad\n<b>\u202ex\n---^'} query="" />);
    expect(screen.getByTestId('appLogsProblemPlace').querySelector('b')).toBeNull();
    expect(screen.getByTestId('appLogsProblemPlace')).toHaveTextContent('‹RLO›');
  });

  it('says the sentence alone when the place is unknown', () => {
    render(<QueryProblem problem="KQL is understood by Kibana only." query="a" />);
    expect(screen.queryByTestId('appLogsProblemPlace')).toBeNull();
  });
});
