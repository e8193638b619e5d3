import { collectMessages } from './collect_messages';

describe('the messages of a source file', () => {
  it('are those of calls and of FormattedMessage', () => {
    const source = `
      const a = i18n.translate('appLogs.a', { defaultMessage: 'One ' + 'and two', values: { n } });
      const b = <FormattedMessage id="appLogs.b" defaultMessage={\`Three\`} values={{ c: <b /> }} />;
      const c = other.translate('x', { defaultMessage: 'no' });
    `;
    const { messages, problems } = collectMessages('a.tsx', source);
    expect(problems).toEqual([]);
    expect(messages).toEqual([
      { id: 'appLogs.a', text: 'One and two', place: 'a.tsx:2' },
      { id: 'appLogs.b', text: 'Three', place: 'a.tsx:3' },
    ]);
  });

  it.each([
    ['an id that is put together', 'i18n.translate(`appLogs.${kind}`, { defaultMessage: "x" });'],
    ['a text from elsewhere', 'i18n.translate("appLogs.a", { defaultMessage: text });'],
    ['options from elsewhere', 'i18n.translate("appLogs.a", options);'],
    ['a text from elsewhere in JSX', '<FormattedMessage id="appLogs.a" defaultMessage={text} />;'],
  ])('are refused with %s, which nobody could translate', (_what, source) => {
    const { messages, problems } = collectMessages('a.tsx', source);
    expect(messages).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/^a\.tsx:1: Write the message's id/)]);
  });
});
