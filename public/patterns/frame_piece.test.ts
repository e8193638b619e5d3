import { offeredPiece, withoutPieces, withPiece } from './frame_piece';

describe('a rule about a path', () => {
  it.each([
    ['/srv/plugins/thirdparty/x.py', 'plugins/thirdparty'],
    ['C:\\shop\\x.py', 'C:/shop'],
    ['shop/x.py', 'shop'],
    ['x.py', 'x.py'],
    ['<string>', '<string>'],
  ])('for %s is offered for %s', (file, piece) => expect(offeredPiece(file)).toBe(piece));

  it('takes the place of one that says the opposite', () => {
    const rules = { own: ['a/b', 'c'], library: ['d'] };
    expect(withPiece(rules, ' /A/b/ ', 'library')).toEqual({ own: ['c'], library: ['d', '/A/b/'] });
    expect(withoutPieces(rules, new Set(['c', 'd']))).toEqual({ own: ['a/b'], library: [] });
  });
});
