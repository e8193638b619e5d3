import { field } from '../../../common/narrow';
import { applyRules } from '../../../common/patterns/rules/apply_rules';
import { firstLine } from '../../../common/patterns/rules/mask_words';
import { usableRules, type Rule } from '../../../common/patterns/rules/read_rule';
import { seeded } from '../../../common/testing/seeded';
import { readByRows, type ServiceReadings } from '../../../server/assets/ingest_pipeline/service_reading';
import { engineClient } from '../support/engine_client';
import { eventDocument } from '../support/event_document';
import { simulate } from './simulate';

const client = engineClient();
afterAll(() => client.close());

const LOOK = 8192;
const rulesOf = (...templates: string[]) => usableRules(templates.map((template) => ({ template })));
const ruling = (patterns: readonly Rule[]): ServiceReadings => ({
  'app_logs.test': { ...readByRows([]), patterns },
});

interface Read {
  readonly message: string;
  readonly pattern: string;
  readonly id: string;
}

async function read(messages: readonly string[], patterns: readonly Rule[]): Promise<readonly Read[]> {
  const documents = messages.map((message) => eventDocument(`INFO:root:${message}`));
  return (await simulate(client, documents, patterns.length === 0 ? {} : ruling(patterns))).map(
    (document) => ({
      message: String(field(document, 'message')),
      pattern: String(field(document, 'app_logs.pattern')),
      id: String(field(document, 'app_logs.pattern_id')),
    }),
  );
}

describe('the rules of a service', () => {
  const RULES = rulesOf('user <*> logged in', 'request ended with status <keep>', 'failed: <**>');

  it('say what the patterns of its messages are', async () => {
    const messages = [
      'user ada logged in',
      'user 17 logged in',
      'user "ada l" logged in',
      'user ada logged out',
      'request ended with status 500',
      'request ended with status 404',
      'failed: no such file /a/b/c',
      'failed:',
    ];
    const ruled = await read(messages, RULES);
    expect(ruled.map(({ pattern }) => pattern)).toEqual([
      'user <*> logged in',
      'user <*> logged in',
      'user <*> logged in',
      'user ada logged out',
      'request ended with status 500',
      'request ended with status 404',
      'failed: <**>',
      'failed: <**>',
    ]);
    expect(ruled[0]?.id).toBe(ruled[2]?.id);
    expect(ruled[4]?.id).not.toBe(ruled[5]?.id);
  });

  it('are of no other service', async () => {
    const document = eventDocument('INFO:root:user ada logged in', { service: 'other' });
    const [other] = await simulate(client, [document], ruling(RULES));
    expect(field(other, 'app_logs.pattern')).toBe('user ada logged in');
  });

  it.each([
    `'); ctx.hacked = true; ('`,
    '"; return null; //',
    '\\\'\\" ${params} {{{_ingest.timestamp}}}',
    '(a+)+$ .* [^]]',
  ])('are compared, whatever they look like: %s', async (text) => {
    const template = `${text} <*>`;
    const [ruled] = await read([`${text} x`, 'b'], rulesOf(template, 'b <**>'));
    const [plain] = await read([`${text} x`], []);
    const twin = applyRules(rulesOf(template, 'b <**>'), plain?.pattern ?? '');
    expect(ruled?.pattern).toBe(twin?.pattern ?? plain?.pattern);
  });

  it('do what TypeScript does with the mask and the line', async () => {
    const next = seeded(11);
    const pick = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? 'a';
    const some = (words: readonly string[], most: number, by: readonly string[]) =>
      Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(words) + pick(by)).join('');
    const WORDS = [
      'a',
      'b',
      '17',
      '"x y"',
      "don't",
      "'q",
      'k="v w"',
      '/p/q=r/s',
      '1,234',
      '10.0.0.1',
      '`c d`',
      '😀',
      'a=1;b=2',
      '"',
    ];
    const SPACES = [' ', ' ', ' ', '  ', '\t', ', '];
    const messages = Array.from({ length: 400 }, () => some(WORDS, 6, SPACES));
    const plain = await read(messages, []);
    const masks = [...new Set(plain.flatMap(({ pattern }) => pattern.split(/\s+/)))];
    let taken = 0;
    for (let round = 0; round < 5; round++) {
      const templates = Array.from(
        { length: 30 },
        () => some([...masks, '<*>', '<keep>', '<keep>', '<*>'], 5, [' ']) + pick(['', '<**>']),
      );
      const rules = rulesOf(...templates);
      expect(rules.length).toBeGreaterThan(3);
      const ruled = await read(messages, rules);
      for (const [i, { message, pattern }] of plain.entries()) {
        const twin = applyRules(rules, pattern, firstLine(message, LOOK));
        expect([message, ruled[i]?.pattern]).toEqual([message, twin?.pattern ?? pattern]);
        if (twin !== null) taken++;
      }
    }
    expect(taken).toBeGreaterThan(100);
  });

  it('cost no line, however long it is and however many they are', async () => {
    const many = rulesOf(...Array.from({ length: 50 }, (_, i) => `${'<*> '.repeat(60)}end${i}`));
    const keeps = rulesOf(
      ...Array.from({ length: 49 }, (_, i) => `x${i} <keep>`),
      `a ${'<keep> '.repeat(30)}<**>`,
    );
    const messages = [
      'a '.repeat(500_000),
      `a ${'"x y" '.repeat(150_000)}`,
      `a ${"'".repeat(1_000_000)}`,
      'a '.repeat(61) + 'end49',
    ];
    for (const rules of [many, keeps]) {
      const plain = await read(messages, []);
      const ruled = await read(messages, rules);
      for (const [i, { message, pattern }] of plain.entries()) {
        const twin = applyRules(rules, pattern, firstLine(message, LOOK));
        expect(ruled[i]?.pattern).toBe(twin?.pattern ?? pattern);
      }
    }
  });
});
