/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import { act, render, screen } from '../testing/screen';
import { useDrawingTurn } from './use_drawing_turn';

function View({ lines, chart }: { readonly lines: boolean; readonly chart: boolean }) {
  return <p data-test-subj="turn">{useDrawingTurn(lines, chart)}</p>;
}
const turn = () => screen.getByTestId('turn').textContent;
const pass = (ms: number) => act(() => void jest.advanceTimersByTime(ms));
const FRAME = 20;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('what is drawn first', () => {
  it('is the lines; charts follow when those were painted, and tools when the chart was', () => {
    const { rerender } = render(<View lines chart />);
    pass(FRAME);
    expect(turn()).toBe('lines');
    rerender(<View lines={false} chart />);
    expect(turn()).toBe('lines');
    pass(FRAME);
    expect(turn()).toBe('charts');
    pass(FRAME);
    expect(turn()).toBe('charts');
    rerender(<View lines={false} chart={false} />);
    pass(FRAME);
    expect(turn()).toBe('tools');
  });

  it('waits for nothing that does not come', () => {
    render(<View lines chart />);
    pass(400);
    expect(turn()).toBe('charts');
    pass(400);
    expect(turn()).toBe('tools');
  });

  it('is decided once: a refresh takes nothing away', () => {
    const { rerender } = render(<View lines={false} chart={false} />);
    pass(FRAME);
    pass(FRAME);
    expect(turn()).toBe('tools');
    rerender(<View lines chart />);
    pass(FRAME);
    expect(turn()).toBe('tools');
  });
});
