import React, { useCallback, useMemo, useState } from 'react';
import type { ComponentType } from 'react';
import { I18nProvider } from '@kbn/i18n-react';
import type { RequestAdapter } from '@kbn/inspector-plugin/common';
import type { Filter, TimeRange } from '@kbn/es-query';
import {
  PANEL_EXCEPTIONS,
  PANEL_LEVELS,
  PANEL_LINES,
  PANEL_PATTERNS,
  PANEL_SUMMARY,
  PANEL_TIMELINE,
  PLUGIN_ID,
} from '../../common/names';
import type { LogLine } from '../../common/api/logs';
import type { StartServices } from '../plugin_types';
import { createCall } from '../services/call';
import { dataViewId } from '../services/data_view_id';
import { lineTimeFormat } from '../services/line_time_format';
import { displayZone, querySettings } from '../services/settings';
import { useDataView } from '../services/use_data_view';
import { useScope } from '../services/use_scope';
import { inspectedCall } from './inspected_call';
import { levelFilter } from './level_filter';
import { LevelsPanel } from './levels_panel';
import { ExceptionsPanel } from './exceptions_panel';
import { LogLinesPanel } from './log_lines_panel';
import { linePath } from './panel_line_path';
import type { PanelKind } from './panel_kinds';
import type { PanelProps } from './panel_props';
import type { PanelSettings } from './panel_settings';
import { panelScope } from './panel_view';
import type { DashboardInput } from './panel_view';
import { PatternsPanel } from './patterns_panel';
import { SummaryPanel } from './summary_panel';
import { TimelinePanel } from './timeline_panel';
import type { PanelProgress } from './use_panel_progress';
import { useTakenRefresh } from './use_taken_refresh';

const VIEWS: Readonly<Record<PanelKind, ComponentType<PanelProps>>> = {
  [PANEL_TIMELINE]: TimelinePanel,
  [PANEL_LEVELS]: LevelsPanel,
  [PANEL_LINES]: LogLinesPanel,
  [PANEL_PATTERNS]: PatternsPanel,
  [PANEL_EXCEPTIONS]: ExceptionsPanel,
  [PANEL_SUMMARY]: SummaryPanel,
};

export interface LogPanelProps extends DashboardInput {
  readonly kind: PanelKind;
  readonly services: Pick<StartServices, 'core'> & {
    readonly plugins: Pick<StartServices['plugins'], 'dataViews'>;
  };
  readonly settings: PanelSettings;
  /** As saved; not a text means our data view of this space. */
  readonly dataViewId?: unknown;
  /** Another number asks again. */
  readonly refresh: number;
  readonly onProgress?: (progress: PanelProgress) => void;
  /** Takes note of each request. */
  readonly requests?: RequestAdapter;
  /** A person chose something to filter by; without it there is nothing to choose. */
  readonly onFilter?: (filter: Filter) => void;
  /** A person drew over a span of time. */
  readonly onTime?: (time: TimeRange) => void;
}

/**
 * One of our panels. Knows what to show, not who shows it: a dashboard, the preview of its settings, or a later Kibana.
 * The theme comes from whoever renders it: a theme provider within a theme provider adds an inline element, and the
 * panel would lose its height.
 */
export function LogPanel({ kind, services, settings, refresh, requests, ...props }: LogPanelProps) {
  const { http, uiSettings, application } = services.core;
  const { timeRange, query, filters, onProgress, onFilter, onTime } = props;
  const call = useMemo(() => {
    const plain = createCall(http);
    return requests === undefined ? plain : inspectedCall(plain, requests);
  }, [http, requests]);
  const own = useMemo(() => dataViewId(http.basePath), [http]);
  const dataView = typeof props.dataViewId === 'string' ? props.dataViewId : own;
  const fields = useDataView(services.plugins.dataViews, dataView);
  const [asking, setAsking] = useState(false);
  const zone = useMemo(() => displayZone(uiSettings), [uiSettings]);
  const timeFormat = useMemo(() => lineTimeFormat(uiSettings), [uiSettings]);
  const asked = panelScope({ timeRange, query, filters }, settings, dataView);
  const { scope, problem, key } = useScope(
    asked,
    fields,
    useMemo(() => querySettings(uiSettings), [uiSettings]),
    useTakenRefresh(refresh, asking),
  );
  const report = useCallback(
    (progress: PanelProgress) => {
      setAsking(progress.state === 'loading');
      onProgress?.(progress);
    },
    [onProgress],
  );
  const onLevel = useMemo(
    () => (onFilter === undefined ? undefined : (level: string) => onFilter(levelFilter(level, dataView))),
    [onFilter, dataView],
  );
  const onSpan = useMemo(
    () =>
      onTime === undefined
        ? undefined
        : (from: number, to: number) =>
            onTime({ from: new Date(from).toISOString(), to: new Date(to).toISOString() }),
    [onTime],
  );
  const onOpenLine = (line: LogLine) => {
    if (scope !== null) void application.navigateToApp(PLUGIN_ID, { path: linePath(asked, scope, line) });
  };
  const Panel = VIEWS[kind];
  return (
    <I18nProvider>
      <Panel
        call={call}
        scope={scope}
        problem={problem}
        viewKey={key}
        zone={zone}
        timeFormat={timeFormat}
        settings={settings}
        setup={{
          settled: fields.settled,
          missing: fields.dataView === undefined,
          href: application.getUrlForApp(PLUGIN_ID),
          retry: fields.retry,
        }}
        onProgress={report}
        onLevel={onLevel}
        onSpan={onSpan}
        dataViewId={dataView}
        onFilter={onFilter}
        onOpenLine={onOpenLine}
      />
    </I18nProvider>
  );
}
