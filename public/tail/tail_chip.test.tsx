/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import { fireEvent, render, screen } from '../testing/screen';
import { fakeCall, fakeServices, inPage } from '../testing/fake_services';
import { LateMark } from './late_mark';
import { NewLinesButton } from './new_lines_button';
import { TailChip } from './tail_chip';
import { NOT_FOLLOWING } from './tail_runner';
import type { TailState } from './tail_state';
import type { TailControl } from './use_tail';

const NONE = { count: 0, more: false };

function show(state: TailState, pending = NONE) {
  const actions = { pause: jest.fn(), resume: jest.fn(), jump: jest.fn(), retry: jest.fn() };
  const onActive = jest.fn();
  const tail: TailControl = { ...NOT_FOLLOWING, ...actions, state, pending };
  render(
    inPage(
      fakeServices(fakeCall({}).call),
      <>
        <TailChip tail={tail} onActive={onActive} />
        <NewLinesButton tail={tail} />
      </>,
    ),
  );
  return { ...actions, onActive };
}

describe('the chip', () => {
  it('offers to follow', () => {
    const { onActive } = show({ kind: 'stopped' });
    fireEvent.click(screen.getByText('Follow'));
    expect(onActive).toHaveBeenCalledWith(true);
    expect(screen.queryByTestId('appLogsTailStop')).toBeNull();
  });

  it('says in words that it is live, and can be paused and stopped', () => {
    const { pause, onActive } = show({ kind: 'live' });
    expect(screen.getByTestId('appLogsTailState-live')).toHaveTextContent('Live');
    fireEvent.click(screen.getByLabelText('Pause following'));
    fireEvent.click(screen.getByLabelText('Stop following'));
    expect(pause).toHaveBeenCalledTimes(1);
    expect(onActive).toHaveBeenCalledWith(false);
  });

  it('says that it is paused and how many lines are new; one click goes there', () => {
    const pending = { count: 1_234, more: false };
    const { resume } = show({ kind: 'paused', pending }, pending);
    expect(screen.getByTestId('appLogsTailState-paused')).toHaveTextContent('Paused');
    fireEvent.click(screen.getByText('1,234 new lines'));
    expect(resume).toHaveBeenCalledTimes(1);
  });

  it('says how far behind it is, and offers to skip only when that is far', () => {
    show({ kind: 'behind', waiting: { count: 1, more: false } });
    expect(screen.getByTestId('appLogsTailState-behind')).toHaveTextContent('Behind by 1 line');
    expect(screen.queryByTestId('appLogsTailJump')).toBeNull();
  });

  it('offers to skip to the newest line when it is far behind', () => {
    const { jump } = show({ kind: 'behind', waiting: { count: 10_000, more: true } });
    expect(screen.getByTestId('appLogsTailState-behind')).toHaveTextContent('Behind by 10,000+ lines');
    fireEvent.click(screen.getByText('Skip to the newest'));
    expect(jump).toHaveBeenCalledTimes(1);
  });

  it('says that it failed, why, and when it tries again', async () => {
    const failure = { message: 'No living connections', action: 'Start the engine.', status: 503 };
    const { retry } = show({ kind: 'failed', failure, retryInMs: 3_500 });
    expect(screen.getByTestId('appLogsTailSpoken')).toHaveTextContent('No living connections');
    fireEvent.mouseOver(screen.getByTestId('appLogsTailState-failed'));
    expect(
      await screen.findByText(/No living connections Start the engine\. Trying again within 4 seconds/),
    ).toBeInTheDocument();
    fireEvent.click(screen.getByText('Try now'));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('does not speak a number at every answer', () => {
    const pending = { count: 17, more: false };
    show({ kind: 'paused', pending }, pending);
    const spoken = screen.getByTestId('appLogsTailSpoken');
    expect(spoken).toHaveAttribute('aria-live', 'polite');
    expect(spoken).toHaveTextContent('Paused There are new lines');
    expect(spoken).not.toHaveTextContent('17');
  });
});

describe('the mark of a late line', () => {
  it.each([
    [6_300, 'came 6 s late'],
    [7_200_000 - 60_000, 'came 119 min late'],
    [7_200_000, 'came 2 h late'],
    [864_000_000, 'came 10 days late'],
  ])('says for %d ms: %s', (ms, text) => {
    render(<LateMark ms={ms} />);
    expect(screen.getByTestId('appLogsLineLate')).toHaveTextContent(text);
  });
});
