import { field } from '../../../common/narrow';
import { culprit } from '../../../common/traceback/culprit';
import { pathRules, type OwnFrames } from '../../../common/traceback/path_rules';
import { readByRows, type ServiceReadings } from '../../../server/assets/ingest_pipeline/service_reading';
import { logCases } from '../../logs/cases';
import { engineClient } from '../support/engine_client';
import { eventDocument } from '../support/event_document';
import { simulate } from './simulate';

const client = engineClient();
afterAll(() => client.close());

const HEADER = 'Traceback (most recent call last):\n';
const frame = (file: string, name = 'f') => `  File "${file}", line 12, in ${name}\n    x()\n`;
const FILES = [
  '/srv/shop/pay.py',
  'shop/pay.py',
  'pay.py',
  '/pay.py',
  '/home/me/lib/pay.py',
  '/srv/python3.11/pay.py',
  'C:\\shop\\lib\\pay.py',
  'C:\\pay.py',
  '\\\\server\\share\\pay.py',
  '/srv/shop/fast.pyx',
  'pandas/_libs/index.pyx',
  '/srv/app.pyz/shop/pay.py',
  '<stdin>',
  '<console>',
  '<python-input-3>',
  '<python-input->',
  '<ipython-input-3-abc>',
  '<doctest a[0]>',
  '<string>',
  '<frozen importlib._bootstrap>',
  '/usr/lib/python3.11/importlib/__init__.py',
  '/usr/lib64/python3.13t/json/decoder.py',
  '/usr/lib/python3./x.py',
  '/usr/lib/pythonx/x.py',
  '/usr/lib/python3.11tt/x.py',
  '/usr/lib/python3/dist-packages/apt/cache.py',
  '/opt/pypy/lib/pypy3.10/json/decoder.py',
  '/usr/lib/python311.zip/json/decoder.py',
  '/usr/lib/python.zip/json/decoder.py',
  'C:\\Python311\\Lib\\asyncio\\runners.py',
  'C:/ProgramData/Miniconda3/Lib/runpy.py',
  'C:\\conda\\envs\\shop\\Lib\\runpy.py',
  'C:\\x\\versions\\3.11.7\\Lib\\runpy.py',
  'C:\\x\\versions\\3.11\\Lib\\runpy.py',
  'C:\\Python311\\lib',
  '/srv/plugins/flask-2.0.egg/flask/app.py',
  '/srv/PLUGINS/thirdparty/x.py',
  '/srv/plugins/ours/x.py',
  '/srv/어플/결제.py',
];
const RULES: OwnFrames = {
  own: ['Plugins', 'site-packages/shop', '<string>'],
  library: ['plugins\\thirdparty'],
};

/** `error.culprit` of tracebacks below a record, beside what TypeScript says of the stack trace that the document has. */
async function both(texts: readonly string[], rules?: OwnFrames) {
  const frames = pathRules(rules ?? { own: [], library: [] });
  const services: ServiceReadings =
    rules === undefined ? {} : { 'app_logs.test': { ...readByRows([]), frames } };
  const documents = texts.map((text) => eventDocument(`ERROR:root:failed\n${text}`));
  return (await simulate(client, documents, services)).map((document) => ({
    piped: field(document, 'error.culprit') ?? null,
    twin: culprit(String(field(document, 'error.stack_trace') ?? ''), frames),
  }));
}

describe('the culprit', () => {
  it('of every traceback of the log files is what TypeScript finds', async () => {
    let found = 0;
    for (const { name, documents, serviceRows } of logCases()) {
      const services = { 'app_logs.test': readByRows(serviceRows) };
      for (const document of await simulate(client, documents, services)) {
        const trace = field(document, 'error.stack_trace');
        const piped = field(document, 'error.culprit') ?? null;
        expect([name, piped]).toEqual([name, typeof trace === 'string' ? culprit(trace) : null]);
        if (piped !== null) found++;
      }
    }
    expect(found).toBeGreaterThan(200);
  });

  it.each([
    ['by the general rule', undefined],
    ['by the rules of the service', RULES],
  ])('of any file is the same %s', async (_what, rules) => {
    const inner = frame('/usr/lib/python3.11/runpy.py', 'inner');
    const texts = FILES.map((file) => `${HEADER}${frame(file, 'outer')}${inner}KeyError: 1`);
    const results = await both(texts, rules);
    expect(results.map(({ piped }) => piped)).toEqual(results.map(({ twin }) => twin));
    expect(new Set(results.map(({ piped }) => piped === 'python3.11/runpy.py in inner')).size).toBe(2);
  });

  it('goes by the service', async () => {
    const text = `${HEADER}${frame('/srv/shop/cart.py')}${frame('/srv/plugins/thirdparty/x.py')}KeyError: 1`;
    expect((await both([text]))[0]?.piped).toBe('thirdparty/x.py in f');
    expect((await both([text], RULES))[0]?.piped).toBe('shop/cart.py in f');
  });

  it('of hostile text is the same, and costs no document', async () => {
    const own = frame('/srv/shop/pay.py', 'charge');
    const library = frame('/v/site-packages/x.py');
    const results = await both([
      `${HEADER}${'  File "'.repeat(100_000)}`,
      `${HEADER}${'  File "\n'.repeat(50_000)}`,
      `${HEADER}  File "${'/'.repeat(300_000)}", line 1, in f\nKeyError`,
      `${HEADER}  File "${'/lib'.repeat(30_000)}", line 1, in f\nKeyError`,
      `${HEADER}${' '.repeat(300_000)}File "a", line 1, in f\nKeyError`,
      `${HEADER}${own}${library.repeat(4_000)}KeyError: 1`,
      `${HEADER}${library.repeat(4_000)}${own}KeyError: 1`,
      `${HEADER}${own}KeyError: 1\n\nDuring handling of the above exception, another exception occurred:\n\n`.repeat(
        3_000,
      ),
      `${HEADER}${frame('a.py', '😀'.repeat(400))}KeyError`,
      `${HEADER}${own}\u001b[31mKeyError\u001b[0m: \u001b]8;;x`,
      `${HEADER}  File "a.py", line 1, in f\n> File "b.py", line 1, in g\n\nKeyError`,
    ]);
    expect(results.map(({ piped }) => piped)).toEqual(results.map(({ twin }) => twin));
    expect(results.filter(({ piped }) => piped !== null).length).toBeGreaterThan(5);
  });

  it('is there for no line without a traceback', async () => {
    const [document] = await simulate(client, [eventDocument('ERROR:root:  File "a.py", line 1, in f')]);
    expect(field(document, 'error')).toBeUndefined();
  });
});
