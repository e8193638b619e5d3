import { readDraft } from './format_draft';

const draft = (text: string, parts: { style?: '%' | '{' | '$' | null; datefmt?: string } = {}) =>
  readDraft({ text, style: null, datefmt: '', ...parts });

describe('a format in the box', () => {
  it('is nothing while nothing is written', () => {
    expect(draft('  \n')).toEqual({ kind: 'empty' });
  });

  it('is taken in the style that it is written in', () => {
    expect(draft('{asctime} {levelname} {message}')).toMatchObject({
      kind: 'formats',
      formats: [{ format: '{asctime} {levelname} {message}', style: '{', datefmt: null }],
    });
  });

  it('is taken in the style and with the datefmt that a person chose', () => {
    expect(draft('$asctime $message', { style: '$', datefmt: '%H:%M' })).toMatchObject({
      kind: 'formats',
      formats: [{ style: '$', datefmt: '%H:%M' }],
    });
  });

  it('is found in a logging configuration, with its style and datefmt; what is no format is named', () => {
    const config = `LOGGING = {"version": 1, "formatters": {
      "brief": {"format": "{levelname} {message}", "style": "{"},
      "full": {"format": "%(asctime)s %(message)s", "datefmt": "%d.%m.%Y %H:%M:%S"},
      "silent": {"format": "%(asctime)s"},
    }}`;
    const reading = draft(config);
    expect(reading).toMatchObject({
      kind: 'formats',
      formats: [
        { format: '{levelname} {message}', style: '{', datefmt: null },
        { format: '%(asctime)s %(message)s', style: '%', datefmt: '%d.%m.%Y %H:%M:%S' },
      ],
    });
    expect('notes' in reading ? reading.notes.map(({ field }) => field) : []).toContain(null);
  });

  it('names the attribute that is in the way', () => {
    const reading = draft('%(threadName)s%(name)s%(message)s');
    expect(reading.kind).not.toBe('empty');
    expect('notes' in reading ? reading.notes.map(({ field }) => field) : []).toContain('threadName');
  });

  it('says what is wrong, and what to do, for one that cannot be read back at all', () => {
    const reading = draft('%(asctime)s %(levelname)s');
    expect(reading).toMatchObject({ kind: 'refused' });
    expect(reading.kind === 'refused' && reading.message !== '' && reading.action !== '').toBe(true);
  });

  it('is refused when it is longer than the server takes', () => {
    expect(draft(`%(message)s${'x'.repeat(2000)}`)).toMatchObject({ kind: 'refused' });
  });
});
