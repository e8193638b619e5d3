import type { FilePlace } from './file_place';
import { inARow, nearestInTime } from './file_run';

function placed(id: string, offset: number, end: number, parts: Partial<FilePlace> = {}): FilePlace {
  return {
    id,
    offset,
    end,
    sequence: 0,
    time: offset,
    timed: true,
    path: 'app.log',
    import: 'import-1',
    open: false,
    hit: null,
    ...parts,
  };
}
const FROM = placed('from', 100, 120);
const ids = (places: readonly FilePlace[]) => places.map(({ id }) => id).join(' ');
const newer = (...places: FilePlace[]) => ids(inARow(places, FROM, 'newer'));
const older = (...places: FilePlace[]) => ids(inARow(places, FROM, 'older'));

describe('events of a file in a row', () => {
  it('follow each other by their bytes', () => {
    expect(newer(placed('a', 120, 130), placed('b', 130, 170))).toBe('a b');
    expect(older(placed('b', 70, 100), placed('a', 0, 70))).toBe('b a');
  });

  it('go on behind a gap', () => {
    expect(newer(placed('b', 130, 170), placed('c', 170, 180))).toBe('b c');
    expect(older(placed('b', 70, 90), placed('a', 0, 20))).toBe('b a');
  });

  it('hold no text twice: what was cut otherwise before a re-parse, and the provisional beside the whole', () => {
    expect(
      newer(placed('a', 120, 130), placed('part', 120, 124), placed('b', 124, 135), placed('c', 130, 140)),
    ).toBe('a c');
    expect(newer(placed('open', 120, 150, { open: true }), placed('whole', 120, 140))).toBe('whole');
    expect(older(placed('overlaps', 90, 105), placed('part', 80, 95), placed('b', 70, 100))).toBe('b');
    expect(older(placed('open', 60, 80, { open: true }), placed('whole', 60, 100))).toBe('whole');
  });

  it('touch rather than come near: another file may have been written under the same name', () => {
    expect(older(placed('other', 90, 99), placed('own', 60, 100), placed('before', 20, 60))).toBe(
      'own before',
    );
  });

  it('do not hold the event itself', () => {
    expect(newer(FROM)).toBe('');
    expect(older(FROM)).toBe('');
  });
});

describe('the nearest in time', () => {
  it('may be before or after', () => {
    const places = [
      placed('far', 0, 1, { time: 10 }),
      placed('near', 0, 1, { time: 103 }),
      placed('same', 0, 1, { time: 100 }),
    ];
    expect(ids(nearestInTime(places, FROM))).toBe('same near far');
  });
});
