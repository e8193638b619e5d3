import { isOwnFrame } from './own_frame';

describe('a frame of the application', () => {
  it.each([
    '/srv/shop/pay.py',
    'shop/pay.py',
    'pay.py',
    '/home/me/lib/pay.py',
    '/app/lib/python/pay.py',
    '/srv/python3.11/pay.py',
    'C:\\shop\\pay.py',
    'C:\\shop\\lib\\pay.py',
    '\\\\server\\share\\pay.py',
    '/srv/shop/fast.pyx',
    '/srv/app.pyz/shop/pay.py',
    '<stdin>',
    '<ipython-input-3-abc>',
  ])('is %s', (file) => expect(isOwnFrame(file)).toBe(true));

  it.each([
    '',
    '<string>',
    '<frozen importlib._bootstrap>',
    '<frozen zipimport>',
    '<__array_function__ internals>',
    '/usr/lib/python3.11/importlib/__init__.py',
    '/usr/lib64/python3.13t/json/decoder.py',
    '/usr/lib/python3/dist-packages/apt/cache.py',
    '/opt/pypy/lib/pypy3.10/json/decoder.py',
    '/srv/shop/venv/lib/python3.11/site-packages/scrapy/utils/defer.py',
    '/home/app/.local/share/uv/python/cpython-3.12.1-linux-x86_64-gnu/lib/python3.12/asyncio/runners.py',
    '/usr/lib/python311.zip/json/decoder.py',
    'C:\\Python311\\Lib\\asyncio\\runners.py',
    'C:\\Users\\me\\AppData\\Local\\Programs\\Python\\Python311\\lib\\runpy.py',
    'C:/ProgramData/Miniconda3/Lib/runpy.py',
    'C:\\conda\\envs\\shop\\Lib\\runpy.py',
    'C:\\Users\\me\\.pyenv\\pyenv-win\\versions\\3.11.7\\Lib\\runpy.py',
    'C:\\shop\\.venv\\Lib\\site-packages\\flask\\app.py',
    'C:\\Python311\\python311.zip\\json\\decoder.py',
    '/srv/plugins/flask-2.0.egg/flask/app.py',
    'pandas/_libs/index.pyx',
    'src/lxml/etree.pyx',
  ])('is not %s', (file) => expect(isOwnFrame(file)).toBe(false));
});
