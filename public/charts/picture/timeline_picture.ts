import type { Chart } from '@elastic/charts';
import { at } from '../../../common/narrow';
import type { TimelineAnswer } from '../../../common/api/logs';
import { countText } from '../../services/number_format';
import { levelArea } from '../level_style';
import { bySeverity } from '../timeline_data';
import { drawFrame, type PictureTheme } from './draw_frame';
import type { LegendEntry } from './legend_rows';
import { pictureLevel, type PictureWords } from './picture_words';

/**
 * The timeline as it is on the screen, with what explains it.
 * @returns null when the chart is not drawn, or this browser cannot draw
 */
export async function timelinePicture(
  chart: Chart,
  answer: TimelineAnswer,
  words: PictureWords,
  theme: PictureTheme,
  dark: boolean,
): Promise<HTMLCanvasElement | null> {
  const url: unknown = at(chart.getPNGSnapshot({ backgroundColor: theme.background }), 'blobOrDataUrl');
  if (typeof url !== 'string') return null;
  const image = await createImageBitmap(blobOfDataUrl(url));
  // The chart is drawn with the screen's own pixels.
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [image.width / ratio, image.height / ratio];
  const body = {
    width,
    height,
    draw: (context: CanvasRenderingContext2D) => context.drawImage(image, 0, 0, width, height),
  };
  return drawFrame(words, legendOf(answer, dark), body, theme, ratio);
}

function legendOf({ levels }: TimelineAnswer, dark: boolean): readonly LegendEntry[] {
  return bySeverity(levels).map(({ level, severity, count }) => ({
    label: `${pictureLevel(level)} ${countText(count)}`,
    color: levelArea(severity, dark),
  }));
}

/** Without a request: a page's policy may forbid those to `data:`. */
function blobOfDataUrl(url: string): Blob {
  const bytes = atob(url.slice(url.indexOf(',') + 1));
  return new Blob([Uint8Array.from(bytes, (character) => character.charCodeAt(0))], { type: 'image/png' });
}
