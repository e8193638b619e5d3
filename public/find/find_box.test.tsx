/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React, { createRef } from 'react';
import { FIND_NOTHING, type Find } from '../../common/api/find';
import { fireEvent, render, screen } from '../testing/screen';
import { FindBox } from './find_box';

function box(find: Find = FIND_NOTHING, problem: string | null = null) {
  const onFind = jest.fn();
  const inputRef = createRef<HTMLInputElement>();
  const view = render(<FindBox find={find} onFind={onFind} inputRef={inputRef} problem={problem} />);
  const input = screen.getByRole('textbox', { name: 'Find in the lines' });
  const type = (value: string) => fireEvent.change(input, { target: { value } });
  const enter = () => fireEvent.keyDown(input, { key: 'Enter' });
  return { onFind, inputRef, input, type, enter, ...view };
}

describe('FindBox', () => {
  it('looks for what was typed with Enter, and not before', () => {
    const { onFind, type, enter } = box();
    type('connection refused');
    expect(onFind).not.toHaveBeenCalled();
    enter();
    expect(onFind.mock.calls).toEqual([[{ mode: 'words', text: 'connection refused' }]]);
  });

  it('looks for it at once in another mode; with no text the mode only waits', () => {
    const { onFind, type } = box();
    fireEvent.click(screen.getByRole('radio', { name: 'Regex' }));
    expect(onFind).not.toHaveBeenCalled();
    type('a.b');
    fireEvent.click(screen.getByRole('radio', { name: 'Text' }));
    expect(onFind.mock.calls).toEqual([[{ mode: 'text', text: 'a.b' }]]);
  });

  it('shows what cannot be looked for at its character, and does not ask for it', () => {
    const { onFind, input, type, enter } = box({ mode: 'regex', text: '' });
    type('가(?=나)');
    enter();
    expect(onFind).not.toHaveBeenCalled();
    expect(screen.getByTestId('appLogsFindProblem')).toHaveTextContent(
      /^Character 2: .*look-around \(\(\?=\)/,
    );
    expect(screen.getByTestId('appLogsProblemCharacter')).toHaveTextContent('(');
    expect(input).toHaveAccessibleDescription(/Character 2/);
    type('가(나)');
    expect(screen.queryByTestId('appLogsFindProblem')).toBeNull();
    enter();
    expect(onFind).toHaveBeenCalledWith({ mode: 'regex', text: '가(나)' });
  });

  it('shows a link’s text that cannot be looked for', () => {
    box({ mode: 'regex', text: 'a**)' });
    expect(screen.getByTestId('appLogsFindProblem')).toHaveTextContent('Character 4');
  });

  it('shows what the engine said until the text is another', () => {
    const { type } = box({ mode: 'regex', text: 'a' }, 'too much');
    expect(screen.getByTestId('appLogsFindProblem')).toHaveTextContent('too much');
    type('ab');
    expect(screen.queryByTestId('appLogsFindProblem')).toBeNull();
  });

  it('is cleared by its cross, left by Escape as it was, and follows the page', () => {
    const { onFind, input, type, rerender, inputRef } = box({ mode: 'text', text: 'a' });
    inputRef.current?.focus();
    expect(input).toHaveFocus();
    type('ab');
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(input).toHaveValue('a');
    expect(input).not.toHaveFocus();
    fireEvent.click(screen.getByRole('button', { name: /clear/i }));
    expect(onFind).toHaveBeenLastCalledWith({ mode: 'text', text: '' });
    rerender(<FindBox find={{ mode: 'regex', text: 'back' }} onFind={onFind} />);
    expect(input).toHaveValue('back');
    expect(screen.getByRole('radio', { name: 'Regex' })).toBeChecked();
  });

  it('takes Enter of an input method for choosing a character', () => {
    const { onFind, input, type } = box();
    type('오류');
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    expect(onFind).not.toHaveBeenCalled();
  });
});
