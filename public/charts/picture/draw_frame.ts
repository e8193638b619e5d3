import { legendRows, SQUARE, type LegendEntry } from './legend_rows';
import type { PictureWords } from './picture_words';

/** Colours and letters of the theme. */
export interface PictureTheme {
  readonly background: string;
  readonly text: string;
  readonly subdued: string;
  readonly font: string;
}

const MARGIN = 16;
const TITLE_LINE = 24;
const LINE = 20;

/** What is drawn below title, caption and legend: in CSS pixels, with the margin outside of it. */
export interface PictureBody {
  readonly width: number;
  readonly height: number;
  draw(context: CanvasRenderingContext2D): void;
}

/**
 * Draws a chart with its title, its caption and its legend, on the theme's background.
 * @param ratio picture pixels per CSS pixel
 * @returns null when this browser gives no canvas to draw on
 */
export function drawFrame(
  words: PictureWords,
  legend: readonly LegendEntry[],
  body: PictureBody,
  theme: PictureTheme,
  ratio: number,
): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.font = `13px ${theme.font}`;
  const placed = legendRows(legend, body.width, (label) => context.measureText(label).width);
  const rows = placed.length === 0 ? 0 : Math.max(...placed.map(({ row }) => row)) + 1;
  const top = MARGIN + TITLE_LINE + LINE + rows * LINE + MARGIN / 2;
  // A new size empties a canvas and forgets all that was set.
  canvas.width = Math.ceil((body.width + 2 * MARGIN) * ratio);
  canvas.height = Math.ceil((top + body.height + MARGIN) * ratio);
  context.scale(ratio, ratio);
  context.fillStyle = theme.background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(MARGIN, MARGIN);
  context.textBaseline = 'middle';
  write(context, words.title, 0, TITLE_LINE / 2, `600 16px ${theme.font}`, theme.text, body.width);
  const caption = TITLE_LINE + LINE / 2;
  write(context, words.caption, 0, caption, `13px ${theme.font}`, theme.subdued, body.width);
  for (const { label, color, x, row } of placed) {
    const y = TITLE_LINE + LINE + row * LINE + LINE / 2;
    context.fillStyle = color;
    context.fillRect(x, y - 5, 10, 10);
    write(context, label, x + SQUARE, y, `13px ${theme.font}`, theme.text, body.width - x - SQUARE);
  }
  context.translate(0, top - MARGIN);
  body.draw(context);
  return canvas;
}

/** One line of text; a longer one is drawn narrower. */
export function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  font: string,
  color: string,
  most: number,
): void {
  context.font = font;
  context.fillStyle = color;
  context.fillText(text, x, y, most);
}
