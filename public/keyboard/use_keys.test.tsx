/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React, { useState } from 'react';
import { fireEvent, render, screen } from '../testing/screen';
import { fakeCall, fakeServices, inPage } from '../testing/fake_services';
import { KeyHelp } from './key_help';
import { KEYS, KEY_ACTIONS, actionOfKey } from './key_table';
import { useKeys } from './use_keys';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe('the table of keys', () => {
  it("gives each key one action, and none that is the browser's", () => {
    const all = KEY_ACTIONS.flatMap((action) => KEYS[action]);
    expect(new Set(all).size).toBe(all.length);
    expect(actionOfKey({ ...plain, key: 'E' })).toBe('previousError');
    expect(actionOfKey({ ...plain, key: 'e', ctrlKey: true })).toBeNull();
    expect(actionOfKey({ ...plain, key: 'x' })).toBeNull();
  });
});

function Page({ onNext, onOpen }: { readonly onNext: () => void; readonly onOpen: () => void }) {
  const [help, setHelp] = useState(false);
  useKeys({ nextLine: onNext, openLine: onOpen, help: () => setHelp(true) });
  return (
    <>
      <input aria-label="text" />
      <button type="button">press</button>
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </>
  );
}

describe('keys', () => {
  function show() {
    const [onNext, onOpen] = [jest.fn(), jest.fn()];
    render(inPage(fakeServices(fakeCall({}).call), <Page onNext={onNext} onOpen={onOpen} />));
    return { onNext, onOpen };
  }

  it('work from everywhere but where they are text', () => {
    const { onNext } = show();
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(screen.getByText('press'), { key: 'j' });
    expect(onNext).toHaveBeenCalledTimes(2);
    fireEvent.keyDown(screen.getByLabelText('text'), { key: 'j' });
    fireEvent.keyDown(document.body, { key: 'j', metaKey: true });
    expect(onNext).toHaveBeenCalledTimes(2);
  });

  it('leave Enter to a button that has the focus', () => {
    const { onOpen } = show();
    fireEvent.keyDown(screen.getByText('press'), { key: 'Enter' });
    expect(onOpen).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Enter' });
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it('are told by the help, and rest while it lies over the page', async () => {
    const { onNext } = show();
    fireEvent.keyDown(document.body, { key: '?' });
    const help = await screen.findByTestId('appLogsKeyHelp');
    for (const action of KEY_ACTIONS) expect(help).toHaveTextContent(KEYS[action][0] ?? 'none');
    fireEvent.keyDown(help, { key: 'j' });
    expect(onNext).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('appLogsKeyHelpClose'));
    expect(screen.queryByTestId('appLogsKeyHelp')).toBeNull();
  });
});
