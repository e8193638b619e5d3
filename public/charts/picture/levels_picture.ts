import { i18n } from '@kbn/i18n';
import type { LevelCount } from '../../../common/api/logs';
import { countText } from '../../services/number_format';
import { levelRows, shareText } from '../level_rows';
import { levelArea } from '../level_style';
import { drawFrame, write, type PictureTheme } from './draw_frame';
import { pictureLevel, type PictureWords } from './picture_words';

const WIDTH = 560;
const ROW = 26;
const NAME = 130;
const BAR = 250;
const RATIO = 2;

/**
 * The distribution of levels, drawn from its numbers: on the page it is no canvas.
 * @returns null when this browser cannot draw
 */
export function levelsPicture(
  levels: readonly LevelCount[],
  words: PictureWords,
  theme: PictureTheme,
  dark: boolean,
): HTMLCanvasElement | null {
  const rows = levelRows(levels);
  const font = `13px ${theme.font}`;
  const draw = (context: CanvasRenderingContext2D) => {
    for (const [i, row] of rows.entries()) {
      const y = i * ROW + ROW / 2;
      context.textAlign = 'left';
      write(context, pictureLevel(row.level), 0, y, font, theme.text, NAME - 10);
      context.fillStyle = levelArea(row.severity, dark);
      context.fillRect(NAME, y - 6, Math.max(2, row.bar * BAR), 12);
      context.textAlign = 'right';
      write(context, countText(row.count), NAME + BAR + 100, y, font, theme.text, 95);
      write(context, shareText(row.share, i18n.getLocale()), WIDTH, y, font, theme.subdued, 70);
    }
  };
  return drawFrame(words, [], { width: WIDTH, height: rows.length * ROW, draw }, theme, RATIO);
}
