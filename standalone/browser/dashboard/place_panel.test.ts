import { placePanel } from './place_panel';

const at = (x: number, y: number, w: number, h: number) => ({ grid: { x, y, w, h } });

describe('placePanel', () => {
  it.each([
    ['an empty dashboard', [], { x: 0, y: 0 }],
    ['a place beside', [at(0, 0, 24, 15)], { x: 24, y: 0 }],
    ['a place below when none is wide enough', [at(0, 0, 34, 14), at(34, 0, 14, 14)], { x: 0, y: 14 }],
    ['a gap', [at(0, 0, 48, 4), at(0, 30, 48, 4)], { x: 0, y: 4 }],
  ])('takes %s', (_name, panels, place) => {
    expect(placePanel(panels)).toEqual({ ...place, w: 24, h: 15 });
  });
});
