import React, { useCallback } from 'react';
import type { RefObject } from 'react';
import type { Chart } from '@elastic/charts';
import { i18n } from '@kbn/i18n';
import type { LevelCount, TimelineAnswer } from '../../../common/api/logs';
import type { Instants } from '../../services/time_range';
import type { PictureTheme } from './draw_frame';
import { levelsPicture } from './levels_picture';
import { PictureButton } from './picture_button';
import { pictureName, pictureWords } from './picture_words';
import { timelinePicture } from './timeline_picture';

interface Shown {
  /** The instants that the chart is about. */
  readonly shown: Instants;
  /** IANA zone of its times. */
  readonly zone: string;
}

/** Saves the timeline that `chart` holds (see `Timeline`'s `chartRef`). */
export function TimelinePictureButton({
  chart,
  answer,
  shown,
  zone,
}: Shown & { readonly chart: RefObject<Chart>; readonly answer: TimelineAnswer }) {
  const draw = useCallback(
    async (theme: PictureTheme, dark: boolean) => {
      const title = i18n.translate('appLogs.timeline.label', {
        defaultMessage: 'Log lines over time, by level',
      });
      const words = pictureWords(title, shown, zone, answer.total, answer.intervalMs);
      return chart.current && timelinePicture(chart.current, answer, words, theme, dark);
    },
    [answer, chart, shown, zone],
  );
  return (
    <PictureButton draw={draw} name={pictureName('timeline', shown)} testSubject="appLogsTimelinePicture" />
  );
}

/** Saves the distribution of levels. */
export function LevelsPictureButton({
  levels,
  shown,
  zone,
}: Shown & { readonly levels: readonly LevelCount[] }) {
  const draw = useCallback(
    async (theme: PictureTheme, dark: boolean) => {
      const title = i18n.translate('appLogs.levels.label', { defaultMessage: 'Log lines by level' });
      const total = levels.reduce((sum, { count }) => sum + count, 0);
      return levelsPicture(levels, pictureWords(title, shown, zone, total, null), theme, dark);
    },
    [levels, shown, zone],
  );
  return <PictureButton draw={draw} name={pictureName('levels', shown)} testSubject="appLogsLevelsPicture" />;
}
