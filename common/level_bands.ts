/** How a level looks; told apart by letter and word too, never by colour alone. */
export interface LevelStyle {
  /** One letter for where the word has no room. */
  readonly letter: string;
  /** On light backgrounds, for text: a contrast of at least 4.5 : 1. */
  readonly light: string;
  /** On dark backgrounds, for text and areas: at least 4.5 : 1. */
  readonly dark: string;
  /** On light backgrounds, for areas, which need 3 : 1 only: a page of saturated bars would shout. */
  readonly area: string;
}

interface Band extends LevelStyle {
  readonly atLeast: number;
}

/**
 * The one table of level colours, by severity, so that a level nobody foresaw (`level 35`) has one too; for our own
 * charts and for Lens'. The contrasts are WCAG's AA on EUI's page, panel and subdued backgrounds, checked in
 * public/charts/level_style.test.ts.
 */
const BANDS: readonly Band[] = [
  { atLeast: 50, letter: 'C', light: '#7B1676', dark: '#F990D8', area: '#A7359F' },
  { atLeast: 40, letter: 'E', light: '#BD271E', dark: '#F86B63', area: '#D6483F' },
  { atLeast: 30, letter: 'W', light: '#8F5F00', dark: '#F3D371', area: '#B98000' },
  { atLeast: 25, letter: 'N', light: '#00726B', dark: '#7DDED8', area: '#2C918B' },
  { atLeast: 20, letter: 'I', light: '#0061A6', dark: '#61A2FF', area: '#4A8CC7' },
  { atLeast: 10, letter: 'D', light: '#5F6775', dark: '#98A2B3', area: '#868F9E' },
  { atLeast: 1, letter: 'T', light: '#6B6F78', dark: '#8D97A8', area: '#8A919D' },
];
const UNKNOWN: LevelStyle = { letter: '?', light: '#4A4F57', dark: '#C2C7D0', area: '#767C87' };

/** The look of a severity (Python's levelno); 0 is a line without a known level. */
export function levelStyle(severity: number): LevelStyle {
  return BANDS.find((band) => severity >= band.atLeast) ?? UNKNOWN;
}

/** All styles that exist, for tests and legends. */
export const ALL_LEVEL_STYLES: readonly LevelStyle[] = [...BANDS, UNKNOWN];
