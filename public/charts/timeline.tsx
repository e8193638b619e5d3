import React, { useCallback, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import {
  Axis,
  BarSeries,
  Chart,
  Position,
  RectAnnotation,
  ScaleType,
  Settings,
  Tooltip,
} from '@elastic/charts';
import type { BrushEndListener, ElementClickListener, LegendItemListener } from '@elastic/charts';
import { EUI_CHARTS_THEME_DARK, EUI_CHARTS_THEME_LIGHT } from '@elastic/eui/dist/eui_charts_theme';
import { EuiResizeObserver, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { TimelineAnswer } from '../../common/api/logs';
import { formatInstant, sentenceTime, tickFormat } from '../services/time_format';
import { levelArea } from './level_style';
import { timelineData } from './timeline_data';
import type { TimelineSeries } from './timeline_data';
import { TimelineTable } from './timeline_table';

interface Props {
  readonly answer: TimelineAnswer;
  /** IANA zone of the axis. */
  readonly zone: string;
  /** Whether a legend is wanted where there is room for one. */
  readonly legend: boolean;
  /** A person drew over a span: epoch ms. */
  readonly onSpan?: (from: number, to: number) => void;
  /** A person clicked on a level's bar or legend entry. */
  readonly onLevel?: (level: string) => void;
  readonly onRendered?: () => void;
  /** Gets the chart, which can be asked for its picture. */
  readonly chartRef?: RefObject<Chart>;
  /** Spans that are set off behind the bars. */
  readonly marked?: readonly MarkedSpan[];
}

/** A span of time with a name; epoch ms. */
export interface MarkedSpan {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly color: string;
  readonly text: string;
}

const NO_SPANS: readonly MarkedSpan[] = [];

const SERIES_PREFIX = 'level:';
/** Below this width (pixels) a legend leaves no room for bars. */
const LEGEND_WIDTH = 480;
/** What a tick of the time axis takes, with air around it. */
const TICK_WIDTH = 110;

/** Lines over time, stacked by level. Fills its parent; a table for screen readers says the same. */
export function Timeline(props: Props) {
  const { answer, zone, legend, onSpan, onLevel, onRendered, chartRef, marked = NO_SPANS } = props;
  const { colorMode } = useEuiTheme();
  const dark = colorMode === 'DARK';
  const data = useMemo(() => timelineData(answer), [answer]);
  const [width, setWidth] = useState(LEGEND_WIDTH);
  const onResize = useCallback((size: { width: number }) => setWidth(size.width), []);
  const { domain, intervalMs } = data;
  const format = tickFormat(domain.max - domain.min, intervalMs);

  const onBrushEnd = useCallback<BrushEndListener>(
    (event) => {
      const x = 'x' in event ? event.x : undefined;
      // A heat map's brush has other values; ours is always two instants.
      if (!Array.isArray(x) || typeof x[0] !== 'number' || typeof x[1] !== 'number') return;
      onSpan?.(Math.floor(x[0]), Math.ceil(x[1]));
    },
    [onSpan],
  );
  const onElementClick = useCallback<ElementClickListener>(
    (elements) => {
      for (const element of elements) {
        const series = Array.isArray(element) ? element[1] : undefined;
        if (series !== undefined && 'specId' in series) onLevel?.(levelOfSeries(series.specId));
      }
    },
    [onLevel],
  );
  const onLegendItemClick = useCallback<LegendItemListener>(
    ([series]) => {
      if (series !== undefined) onLevel?.(levelOfSeries(series.specId));
    },
    [onLevel],
  );

  return (
    <EuiResizeObserver onResize={onResize}>
      {(resizeRef) => (
        <div
          ref={resizeRef}
          data-test-subj="appLogsTimeline"
          style={{ position: 'relative', width: '100%', height: '100%' }}
        >
          <Chart size={{ width: '100%', height: '100%' }} {...(chartRef ? { ref: chartRef } : {})}>
            <Settings
              theme={dark ? EUI_CHARTS_THEME_DARK.theme : EUI_CHARTS_THEME_LIGHT.theme}
              showLegend={legend && width >= LEGEND_WIDTH}
              legendPosition={Position.Right}
              xDomain={{ ...domain, minInterval: intervalMs }}
              allowBrushingLastHistogramBin
              ariaLabel={i18n.translate('appLogs.timeline.label', {
                defaultMessage: 'Log lines over time, by level',
              })}
              ariaUseDefaultSummary={false}
              locale={i18n.getLocale()}
              {...(onSpan ? { onBrushEnd } : {})}
              {...(onLevel ? { onElementClick, onLegendItemClick } : {})}
              onRenderChange={(rendered) => {
                if (rendered === true) onRendered?.();
              }}
            />
            <Tooltip headerFormatter={({ value }) => sentenceTime(Number(value), zone)} />
            <Axis
              id="time"
              position={Position.Bottom}
              ticks={Math.max(2, Math.floor(width / TICK_WIDTH))}
              tickFormat={(instant: number) => formatInstant(instant, format, zone)}
            />
            <Axis
              id="count"
              position={Position.Left}
              ticks={4}
              integersOnly
              gridLine={{ visible: true }}
              tickFormat={(count: number) => new Intl.NumberFormat(i18n.getLocale()).format(count)}
            />
            {marked.map(markedSpan)}
            {data.series.map((series) => levelBars(series, dark, zone))}
          </Chart>
          <TimelineTable data={data} zone={zone} />
        </div>
      )}
    </EuiResizeObserver>
  );
}

// A function and not a component: the chart reads its specs from its direct children.
function levelBars(series: TimelineSeries, dark: boolean, zone: string) {
  return (
    <BarSeries
      key={series.level}
      id={`${SERIES_PREFIX}${series.level}`}
      name={series.level}
      color={levelArea(series.severity, dark)}
      data={[...series.points]}
      xAccessor="time"
      yAccessors={['count']}
      stackAccessors={['time']}
      xScaleType={ScaleType.Time}
      yScaleType={ScaleType.Linear}
      minBarHeight={series.points.some((point) => point.count > 0) ? 2 : 0}
      enableHistogramMode
      yNice
      timeZone={zone}
    />
  );
}

// A function for the same reason.
function markedSpan({ id, from, to, color, text }: MarkedSpan) {
  return (
    <RectAnnotation
      key={id}
      id={`span:${id}`}
      zIndex={-1}
      dataValues={[{ coordinates: { x0: from, x1: to }, details: text }]}
      style={{ fill: color, opacity: 0.15 }}
    />
  );
}

function levelOfSeries(specId: string): string {
  return specId.slice(SERIES_PREFIX.length);
}
