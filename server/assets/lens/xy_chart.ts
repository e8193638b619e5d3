import { LAYER, type Visualization } from './lens_object';

export interface XyLayer {
  readonly seriesType: 'bar_stacked' | 'bar_horizontal_stacked' | 'line';
  readonly xAccessor: string;
  readonly accessors: readonly string[];
  readonly splitAccessor?: string;
  readonly colorMapping?: unknown;
  /** Colours of single metrics, where nothing splits them. */
  readonly yConfig?: readonly { readonly forAccessor: string; readonly color: string }[];
}

/** A chart with two axes; its title says what they are. */
export function xyChart(layer: XyLayer): Visualization {
  const hasLegend = layer.splitAccessor !== undefined;
  return {
    type: 'lnsXY',
    state: {
      legend: { isVisible: hasLegend, position: 'right' },
      valueLabels: 'hide',
      fittingFunction: 'None',
      axisTitlesVisibilitySettings: { x: false, yLeft: false, yRight: false },
      tickLabelsVisibilitySettings: { x: true, yLeft: true, yRight: true },
      labelsOrientation: { x: 0, yLeft: 0, yRight: 0 },
      gridlinesVisibilitySettings: { x: false, yLeft: true, yRight: false },
      preferredSeriesType: layer.seriesType,
      layers: [{ layerId: LAYER, layerType: 'data', position: 'top', showGridlines: false, ...layer }],
    },
  };
}
