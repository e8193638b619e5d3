import { isOwnFrame } from './own_frame';
import { pathPiece, pathRules } from './path_rules';

describe('what people said about paths', () => {
  it.each([
    ['/opt/vendor/', 'opt/vendor'],
    ['\\Plugins\\ThirdParty', 'plugins/thirdparty'],
    [' site-packages//shop ', 'site-packages/shop'],
    ['/', ''],
    ['  ', ''],
  ])('%s is read as %s', (text, piece) => expect(pathPiece(text)).toBe(piece));

  const rules = pathRules({
    own: ['site-packages/shop', 'plugins'],
    library: ['plugins/thirdparty', 'pay.py'],
  });
  it.each([
    ['/v/lib/python3.11/site-packages/shop/a.py', true],
    ['/v/lib/python3.11/site-packages/shopping/a.py', false],
    ['C:\\V\\Lib\\Site-Packages\\SHOP\\a.py', true],
    ['/srv/plugins/thirdparty/a.py', false],
    ['/srv/plugins/ours/a.py', true],
    ['/srv/my-plugins/a.py', true],
    ['/srv/shop/pay.py', false],
    ['pay.py', false],
    ['/srv/shop/cart.py', true],
  ])('%s: own is %s', (file, own) => expect(isOwnFrame(file, rules)).toBe(own));

  it('of two pieces alike makes it own', () => {
    expect(isOwnFrame('/a/lib1/x.py', pathRules({ own: ['lib1'], library: ['LIB1'] }))).toBe(true);
  });
});
