import type { FormatSource } from '../../common/formats/compile/format_source';
import {
  editFormat,
  formatsInEffect,
  listedFormats,
  NO_CHOICE,
  settingsChange,
  withFormat,
  withoutFormat,
} from './format_choice';

const source = (format: string): FormatSource => ({ format, style: '%', datefmt: null });
const SAVED = source('%(levelname)s %(message)s');
const OFFER = source('%(asctime)s|%(message)s');
const OWN = '%(name)s~%(message)s';
const written = { ...NO_CHOICE, draft: { text: OWN, style: null, datefmt: '' } };

describe('what a person chooses for a service', () => {
  it('is what is saved as long as they choose nothing', () => {
    expect(formatsInEffect([SAVED], NO_CHOICE)).toEqual({ formats: [SAVED], leftOut: 0 });
    expect(settingsChange({ formats: [SAVED], timezone: 'UTC' }, NO_CHOICE, null)).toMatchObject({
      formats: false,
      timezone: false,
    });
  });

  it('is tried before what is saved: their own format first, then what they took', () => {
    const { formats } = formatsInEffect([SAVED], withFormat(written, OFFER));
    expect(formats.map(({ format }) => format)).toEqual([OWN, OFFER.format, SAVED.format]);
  });

  it('holds for another service, whose own formats stay', () => {
    const choice = withFormat(NO_CHOICE, OFFER);
    const other = source('%(message)s!');
    expect(listedFormats([other], choice)).toEqual([OFFER, other]);
  });

  it('takes a format away, whether saved or only just taken', () => {
    const choice = withoutFormat(withoutFormat(withFormat(NO_CHOICE, OFFER), OFFER), SAVED);
    expect(formatsInEffect([SAVED], choice).formats).toEqual([]);
    expect(settingsChange({ formats: [SAVED], timezone: null }, choice, null).formats).toBe(true);
  });

  it('takes back what was taken away', () => {
    expect(listedFormats([SAVED], withFormat(withoutFormat(NO_CHOICE, SAVED), SAVED))).toEqual([SAVED]);
  });

  it('puts a format into the box to be changed', () => {
    const choice = editFormat(NO_CHOICE, { ...SAVED, datefmt: '%H:%M' });
    expect(choice.draft).toEqual({ text: SAVED.format, style: '%', datefmt: '%H:%M' });
    expect(listedFormats([{ ...SAVED, datefmt: '%H:%M' }], choice)).toEqual([]);
  });

  it('counts the same format once', () => {
    const choice = { ...NO_CHOICE, draft: { text: SAVED.format, style: null, datefmt: '' } };
    expect(formatsInEffect([SAVED], choice).formats).toEqual([SAVED]);
  });

  it('says how many there is no room for', () => {
    const saved = Array.from({ length: 8 }, (_, n) => source(`${n} %(message)s`));
    const { formats, leftOut } = formatsInEffect(saved, written);
    expect(formats).toHaveLength(8);
    expect(formats[0]?.format).toBe(OWN);
    expect(leftOut).toBe(1);
  });

  it('leaves what is being written out until it can be read', () => {
    const choice = { ...NO_CHOICE, draft: { text: '%(asct', style: null, datefmt: '' } };
    expect(formatsInEffect([SAVED], choice).formats).toEqual([SAVED]);
  });

  it('keeps the saved zone when none is chosen', () => {
    const saved = { formats: [], timezone: 'Asia/Tokyo' };
    expect(settingsChange(saved, NO_CHOICE, null).settings.timezone).toBe('Asia/Tokyo');
    expect(settingsChange(saved, NO_CHOICE, 'UTC')).toMatchObject({
      settings: { timezone: 'UTC' },
      timezone: true,
    });
  });
});
