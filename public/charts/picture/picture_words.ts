import { i18n } from '@kbn/i18n';
import { cutText, visibleParts } from '../../lines/visible_text';
import { countText } from '../../services/number_format';
import type { Instants } from '../../services/time_range';
import { intervalText, sentenceTime } from '../../services/time_format';

/** What makes a picture of a chart understandable where nothing else tells: in a chat, in a ticket. */
export interface PictureWords {
  readonly title: string;
  /** Time range with its zone, how many lines, how wide a bar is. */
  readonly caption: string;
}

/** @param intervalMs width of a bar; null for a chart without time */
export function pictureWords(
  title: string,
  shown: Instants,
  zone: string,
  total: number,
  intervalMs: number | null,
): PictureWords {
  const range = `${sentenceTime(shown.from, zone)} – ${sentenceTime(shown.to, zone)} (${zone})`;
  const lines = i18n.translate('appLogs.picture.lines', {
    defaultMessage: 'lines: {count}',
    values: { count: countText(total) },
  });
  const bar =
    intervalMs === null
      ? []
      : [
          i18n.translate('appLogs.picture.bar', {
            defaultMessage: 'one bar: {interval}',
            values: { interval: intervalText(intervalMs) },
          }),
        ];
  return { title, caption: [range, lines, ...bar].join(' · ') };
}

/** Longer names of levels are cut: they come from log files. */
const MOST = 40;

/** A level's name as it may stand in a picture: nothing in it acts. */
export function pictureLevel(level: string): string {
  const { text, cut } = cutText(level, MOST);
  const visible = visibleParts(text, true)
    .map((part) => part.text)
    .join('');
  return cut ? `${visible}…` : visible;
}

/** A file name: "timeline-2024-03-01T1000.png". */
export function pictureName(what: 'timeline' | 'levels', { from }: Instants): string {
  return `${what}-${from.slice(0, 16).replace(':', '')}.png`;
}
