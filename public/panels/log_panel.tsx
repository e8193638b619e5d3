import React, { useMemo } from 'react';
import { I18nProvider } from '@kbn/i18n-react';
import type { Filter, Query, TimeRange } from '@kbn/es-query';
import { PANEL_TIMELINE } from '../../common/names';
import type { StartServices } from '../plugin_types';
import { createCall } from '../services/call';
import { LevelsPanel } from './levels_panel';
import type { PanelKind } from './panel_request';
import { TimelinePanel } from './timeline_panel';
import { usePanelScope } from './use_panel_scope';

export interface LogPanelProps {
  readonly kind: PanelKind;
  readonly services: StartServices;
  readonly timeRange: TimeRange | undefined;
  readonly query: Query | undefined;
  readonly filters: readonly Filter[] | undefined;
  /** Another number asks again. */
  readonly refresh: number;
  readonly onLoading: () => void;
  /** Drawn, or failed and said so. */
  readonly onRendered: () => void;
}

/**
 * One of our charts on a dashboard. Knows what to show, not who shows it. The theme comes from the dashboard,
 * which renders this in its own tree: a theme provider within a theme provider adds an inline element, and the
 * panel would lose its height.
 */
export function LogPanel({ services, kind, onLoading, onRendered, ...asked }: LogPanelProps) {
  const { core, plugins } = services;
  const call = useMemo(() => createCall(core.http), [core.http]);
  const panel = usePanelScope(core.uiSettings, plugins.dataViews, asked);
  const Panel = kind === PANEL_TIMELINE ? TimelinePanel : LevelsPanel;
  return (
    <I18nProvider>
      <Panel
        call={call}
        scope={panel.scope}
        problem={panel.problem}
        zone={panel.zone}
        onLoading={onLoading}
        onRendered={onRendered}
      />
    </I18nProvider>
  );
}
