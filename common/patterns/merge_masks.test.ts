import { mergeMasks } from './merge_masks';

/** The templates of masks that have one line each. */
function templates(...masks: readonly string[]): string[] {
  return mergeMasks(masks.map((mask) => ({ mask, count: 1 })))
    .map(({ template }) => template)
    .sort();
}

const NAMES = ['alice', 'bob', 'carol', 'dave', 'erin'];

describe('what varies is joined', () => {
  it.each<[string, readonly string[], string]>([
    [
      'sshd: login names',
      ['root', 'mysql', 'ftp', '<num>'].map(
        (name) => `Failed password for ${name} from <ip> port <num> ssh<num>`,
      ),
      'Failed password for <*> from <ip> port <num> ssh<num>',
    ],
    [
      'sshd: names that do not exist, of any form',
      ['admin', '<num>', 'test<num>', 'support'].map((name) => `Invalid user ${name} from <ip>`),
      'Invalid user <*> from <ip>',
    ],
    [
      'sshd: hosts',
      ['<ip>', 'ec<num>-<num>.example.com', 'mail.example.org'].map(
        (host) => `failure; uid=<num> rhost=${host}`,
      ),
      'failure; uid=<num> rhost=<*>',
    ],
    [
      'a proxy: hosts with and without a port',
      ['proxy.example.com:<num>', '<ip>', 'www.example.org'].map(
        (host) => `${host} open through proxy HTTPS`,
      ),
      '<*> open through proxy HTTPS',
    ],
    [
      'Python: two names behind a word that introduces them',
      ['user alice logged in', 'user bob logged in'],
      'user <*> logged in',
    ],
    ['Python: names', NAMES.map((name) => `order <num> of ${name} paid`), 'order <num> of <*> paid'],
    [
      'names in two places at once',
      NAMES.flatMap((a, i) =>
        [1, 2].map((j) => `letter of ${a} reached town ${NAMES[(i + j) % 5] ?? ''} today`),
      ),
      'letter of <*> reached town <*> today',
    ],
    [
      'a name and a number in brackets, among addresses',
      ['<ip>', 'LOCAL(<num>)', 'ntp.example.org'].map((clock) => `synchronized to ${clock}, stratum <num>`),
      'synchronized to <*>, stratum <num>',
    ],
    ['signs', ['block blk_<num> done', 'block blk_-<num> done'], 'block blk_<*> done'],
    ['units', ['took <num> ms', 'took <num> s'], 'took <num> <*>'],
    [
      'dates',
      ['up since Sun Jul  <num> <time> <num>', 'up since Wed Jun <num> <time> <num>'],
      'up since <*>',
    ],
    ['lists', ['delete blk_<num>', 'delete blk_<num> blk_<num> blk_-<num>'], 'delete <*>'],
    [
      'a value and none',
      ['user=root host= tty=ssh', 'user=root host=<ip> tty=ssh'],
      'user=root host=<*> tty=ssh',
    ],
    ['values of any form', ['lock=<num> ws=null', 'lock=<num> ws=Source{<num>}'], 'lock=<num> ws=<*>'],
    ['values that are many', NAMES.map((name) => `saved by=${name} to disk`), 'saved by=<*> to disk'],
    [
      'identifiers that are built differently',
      ['Block rdd_<num>_<num> stored in memory', 'Block broadcast_<num> stored in memory'],
      'Block <*> stored in memory',
    ],
    ['names with dots', ['a.b.C: told to run', 'x.y.Z: told to run'], '<*>: told to run'],
  ])('%s', (_name, masks, template) => {
    expect(templates(...masks)).toEqual([template]);
  });

  it('also where the pipeline cut the masks', () => {
    const long = 'calls '.repeat(38);
    expect(templates(`<num> ${long}`.padEnd(256, 'x'), `<num> <num> ${long}`.padEnd(256, 'y'))).toHaveLength(
      1,
    );
  });
});

describe('what tells events apart is not', () => {
  it.each<[string, readonly string[]]>([
    ['states', ['connection opened', 'connection closed']],
    [
      'states in a long line',
      ['connection from <ip> port <num> opened by peer', 'connection from <ip> port <num> closed by peer'],
    ],
    ['what begins and ends', ['Starting worker', 'Stopping worker', 'Restarting worker', 'Reloading worker']],
    [
      'four verbs',
      ['Unable to read', 'Unable to write', 'Unable to open', 'Unable to close'].map(
        (text) => `${text} file <path>`,
      ),
    ],
    ['flags', ['cached=true size=<num>', 'cached=false size=<num>']],
    ['no user and a user', ['opened for user=', 'opened for user=root']],
    ['methods', ['"GET <path> HTTP/<num>" <num>', '"POST <path> HTTP/<num>" <num>']],
    ['errors', ['failed: java.io.IOException', 'failed: java.net.SocketException']],
    ['constants', ['got intent.action.SCREEN_ON', 'got intent.action.SCREEN_OFF']],
    ['services', ['service started', 'service stopped', 'service unknown']],
    ['users', ['user unknown', 'user locked']],
    ['two words', ['cache warmed', 'cart warmed']],
    ['a number and a word', ['exit <num>', 'exit normally']],
    ['more words', ['session closed', 'session closed for user root']],
    ['letters before a number', ['link up on eth<num>', 'link up on wlan<num>']],
    ['comparisons', ['size >= limit', 'size >= quota']],
  ])('%s', (_name, masks) => {
    expect(templates(...masks)).toEqual([...masks].sort());
  });
});

it('counts lines, and gives the most frequent first', () => {
  const merged = mergeMasks([
    { mask: 'cache warmed', count: 6 },
    { mask: 'user alice left', count: 3 },
    { mask: 'user bob left', count: 4 },
    { mask: 'cache warmed', count: 2 },
    { mask: 'end', count: 7 },
  ]);
  expect(merged).toEqual([
    { template: 'cache warmed', masks: [0, 3], count: 8 },
    { template: 'end', masks: [4], count: 7 },
    { template: 'user <*> left', masks: [1, 2], count: 7 },
  ]);
});

it.each([[[]], [['']], [['', ' ', '<num>', '=', '= =', '==', '<', '<>', '{{{', 'a={(', '日本=語 😀']]])(
  'takes %j',
  (masks) => {
    const merged = mergeMasks(masks.map((mask) => ({ mask, count: 1 })));
    expect(merged.flatMap((pattern) => pattern.masks).sort((a, b) => a - b)).toEqual(
      masks.map((_mask, i) => i),
    );
  },
);
