/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import { act, fireEvent, render, screen } from '../testing/screen';
import React, { useState } from 'react';
import { SLOW_MS, useRequest } from './use_request';

interface Pending {
  readonly name: string;
  readonly signal: AbortSignal;
  resolve(value: string): void;
  reject(error: Error): void;
}

let pending: Pending[] = [];

function ask(name: string) {
  return (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => pending.push({ name, signal, resolve, reject }));
}
const LOADS = { a: ask('a'), b: ask('b') };

function View() {
  const [name, setName] = useState<'a' | 'b'>('a');
  const state = useRequest(LOADS[name]);
  return (
    <>
      <p data-test-subj="said">
        {[
          state.answer ?? '-',
          state.loading ? 'loading' : 'idle',
          state.slow ? 'slow' : '',
          state.failure?.message ?? '',
        ]
          .join(' ')
          .trim()}
      </p>
      <button onClick={() => setName('b')}>b</button>
      <button onClick={state.retry}>retry</button>
    </>
  );
}
const said = () => screen.getByTestId('said').textContent?.replace(/\s+/g, ' ');

beforeEach(() => {
  pending = [];
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

describe('a request', () => {
  it('is cancelled when superseded, and the last one asked wins', async () => {
    render(<View />);
    fireEvent.click(screen.getByText('b'));
    expect(pending.map((one) => one.signal.aborted)).toEqual([true, false]);
    await act(async () => pending[1]?.resolve('second'));
    await act(async () => pending[0]?.resolve('first, late'));
    expect(said()).toBe('second idle');
  });

  it('keeps the last answer while the next one is under way, and over a failure', async () => {
    render(<View />);
    await act(async () => pending[0]?.resolve('one'));
    fireEvent.click(screen.getByText('b'));
    expect(said()).toBe('one loading');
    await act(async () => pending[1]?.reject(new Error('broken')));
    expect(said()).toBe('one idle broken');
    fireEvent.click(screen.getByText('retry'));
    await act(async () => pending[2]?.resolve('two'));
    expect(said()).toBe('two idle');
  });

  it('says when it is slow', async () => {
    render(<View />);
    await act(async () => {
      jest.advanceTimersByTime(SLOW_MS + 1);
    });
    expect(said()).toBe('- loading slow');
    await act(async () => pending[0]?.resolve('late'));
    expect(said()).toBe('late idle');
  });

  it('is cancelled when the page goes away', () => {
    const { unmount } = render(<View />);
    unmount();
    expect(pending[0]?.signal.aborted).toBe(true);
  });
});
