import { i18n } from '@kbn/i18n';
import { levelStyle } from '../../../common/level_bands';
import { SEVERITY_ERROR } from '../../../common/levels';
import { LENS_IDS } from '../../../common/names';
import type { SavedObjectAsset } from '../saved_object';
import { WORSE } from './error_rate_formula';
import { countColumn, errorRateColumns, levelColumn, loggerColumn, timeColumn } from './lens_columns';
import { LAYER, lensObject } from './lens_object';
import { levelColorMapping } from './level_colors';
import { xyChart } from './xy_chart';

const TOP_LOGGERS = 10;

/** The four visualizations for people who want to edit or combine. */
export function buildLensVisualizations(): SavedObjectAsset[] {
  return [timeline(), levelShare(), topLoggers(), errorRate()];
}

/** Grouped by level first: the levels' order is then the same in every bar, with the most severe at the bottom. */
function timeline(): SavedObjectAsset {
  return lensObject(LENS_IDS.timeline, {
    title: i18n.translate('appLogs.asset.lens.timeline', {
      defaultMessage: 'App Logs: lines over time by level',
    }),
    description: i18n.translate('appLogs.asset.lens.timelineDescription', {
      defaultMessage: 'How many log lines over time, stacked by level.',
    }),
    columns: { level: levelColumn(), time: timeColumn(), count: countColumn() },
    visualization: xyChart({
      seriesType: 'bar_stacked',
      xAccessor: 'time',
      splitAccessor: 'level',
      accessors: ['count'],
      colorMapping: levelColorMapping(),
    }),
  });
}

function levelShare(): SavedObjectAsset {
  return lensObject(LENS_IDS.levels, {
    title: i18n.translate('appLogs.asset.lens.levels', { defaultMessage: 'App Logs: share of levels' }),
    description: i18n.translate('appLogs.asset.lens.levelsDescription', {
      defaultMessage: 'Which share of the log lines each level has.',
    }),
    columns: { level: levelColumn(), count: countColumn() },
    visualization: {
      type: 'lnsPie',
      state: {
        shape: 'donut',
        layers: [
          {
            layerId: LAYER,
            layerType: 'data',
            primaryGroups: ['level'],
            metrics: ['count'],
            numberDisplay: 'percent',
            categoryDisplay: 'default',
            legendDisplay: 'show',
            nestedLegend: false,
            colorMapping: levelColorMapping(),
          },
        ],
      },
    },
  });
}

function topLoggers(): SavedObjectAsset {
  return lensObject(LENS_IDS.loggers, {
    title: i18n.translate('appLogs.asset.lens.loggers', {
      defaultMessage: 'App Logs: loggers with most errors',
    }),
    description: i18n.translate('appLogs.asset.lens.loggersDescription', {
      defaultMessage: 'The loggers with the most lines of level error or above.',
    }),
    query: WORSE,
    columns: { logger: loggerColumn(TOP_LOGGERS, 'count'), level: levelColumn(), count: countColumn() },
    visualization: xyChart({
      seriesType: 'bar_horizontal_stacked',
      xAccessor: 'logger',
      splitAccessor: 'level',
      accessors: ['count'],
      colorMapping: levelColorMapping(),
    }),
  });
}

function errorRate(): SavedObjectAsset {
  return lensObject(LENS_IDS.errorRate, {
    title: i18n.translate('appLogs.asset.lens.errorRate', { defaultMessage: 'App Logs: error rate' }),
    description: i18n.translate('appLogs.asset.lens.errorRateDescription', {
      defaultMessage: 'Which share of the log lines is of level error or above, over time.',
    }),
    columns: { time: timeColumn(), ...errorRateColumns('rate') },
    visualization: xyChart({
      seriesType: 'line',
      xAccessor: 'time',
      accessors: ['rate'],
      yConfig: [{ forAccessor: 'rate', color: levelStyle(SEVERITY_ERROR).area }],
    }),
  });
}
