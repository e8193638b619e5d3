import React, { Suspense, lazy, useCallback, useMemo, useState } from 'react';
import { Global } from '@emotion/react';
import { EuiScreenReaderOnly, useEuiTheme } from '@elastic/eui';
import type { TimeRange } from '@kbn/es-query';
import type { DataAnswer, LogLine } from '../../common/api/logs';
import { PLUGIN_NAME } from '../../common/names';
import { CopyLinkButton } from '../export/copy_link_button';
import { ExportButton } from '../export/export_button';
import { targetOfLine, targetOfService, type FixTarget } from '../fix/fix_target';
import { LinesPanel } from '../lines/lines_panel';
import { useLines } from '../lines/use_lines';
import { useServices } from '../services/services_context';
import { displayZone, querySettings } from '../services/settings';
import { useDataView } from '../services/use_data_view';
import type { ViewControl } from '../services/use_view_state';
import { toggled } from '../services/view_state';
import { ChartsRow } from './charts_row';
import { EmptyLines } from './empty_lines';
import { exploreStyles } from './explore_css';
import { OpeningNotice } from './opening_notice';
import { SearchRow } from './search_row';
import { Toolbar } from './toolbar';
import type { Opening } from './use_opening';
import { UnparsedNotice } from './unparsed_notice';
import { useCounts } from './use_counts';
import { useScope } from '../services/use_scope';
import { useShareTime } from './use_share_time';
import { useUnparsed } from './use_unparsed';

const AddDataFlyout = lazy(() => import('../import/add_data_flyout'));
const FixFlyout = lazy(() => import('../fix/fix_flyout'));

interface Props {
  readonly control: ViewControl;
  /** Null until it is known what data there is. */
  readonly data: DataAnswer | null;
  readonly opening: Opening;
  readonly onDismissOpening: () => void;
  readonly onOpenImported: (time: TimeRange, services: readonly string[]) => void;
  readonly onImported: () => void;
}

/** The page with data: what narrows it, the charts, the lines. */
export function ExplorePage({ control, data, opening, onDismissOpening, onOpenImported, onImported }: Props) {
  const { view, update } = control;
  const { call, dataViews, uiSettings } = useServices();
  const { euiTheme } = useEuiTheme();
  const css = useMemo(() => exploreStyles(euiTheme), [euiTheme]);
  const zone = useMemo(() => displayZone(uiSettings), [uiSettings]);
  const settings = useMemo(() => querySettings(uiSettings), [uiSettings]);
  const fields = useDataView(dataViews);
  const [refresh, setRefresh] = useState(0);
  const [adding, setAdding] = useState(false);
  const [fixing, setFixing] = useState<FixTarget | null>(null);
  useShareTime(view.time);

  const page = useScope(view, fields, settings, refresh);
  // Lines before charts: their request is the first to leave.
  const lines = useLines(call, page.scope, page.key);
  const counts = useCounts(call, page.scope);
  const unparsed = useUnparsed(call, page.scope);
  const loading = lines.first.loading || counts.loading;

  const refreshNow = useCallback(() => setRefresh((before) => before + 1), []);
  // A timer faster than the engine must not cancel every answer just before it comes.
  const refreshByTimer = useCallback(() => {
    if (!loading) refreshNow();
  }, [loading, refreshNow]);
  const fixLine = useCallback((line: LogLine) => setFixing(targetOfLine(line)), []);
  const fixService = useCallback((service: string) => setFixing(targetOfService(service)), []);
  const onFixed = () => {
    refreshNow();
    onImported();
  };
  const toggleLevel = useCallback(
    (level: string) => update({ levels: toggled(view.levels, level) }),
    [update, view.levels],
  );
  const setSpan = useCallback(
    (from: number, to: number) =>
      update({ time: { from: new Date(from).toISOString(), to: new Date(to).toISOString() } }),
    [update],
  );

  return (
    <div className="appLogsPage" data-test-subj="appLogsPage">
      <Global styles={css} />
      <EuiScreenReaderOnly>
        <h1>{PLUGIN_NAME}</h1>
      </EuiScreenReaderOnly>
      <SearchRow
        control={control}
        dataView={fields.dataView}
        loading={loading}
        onRefresh={refreshNow}
        onTimer={refreshByTimer}
      />
      <Toolbar
        control={control}
        services={data?.services ?? view.services}
        onToggleLevel={toggleLevel}
        onAddData={() => setAdding(true)}
        actions={
          <>
            <ExportButton
              scope={page.scope}
              view={view}
              total={counts.answer?.timeline.total ?? null}
              zone={zone}
            />
            <CopyLinkButton view={view} shown={page.scope} />
          </>
        }
      />
      <OpeningNotice
        opening={opening}
        time={view.time}
        zone={zone}
        onDismiss={onDismissOpening}
        onTime={update}
      />
      <UnparsedNotice services={unparsed} onFix={fixService} />
      <ChartsRow
        counts={counts}
        zone={zone}
        shown={page.scope}
        selected={view.levels}
        onLevel={toggleLevel}
        onSpan={setSpan}
      />
      <LinesPanel
        lines={lines}
        problem={page.problem}
        zone={zone}
        viewKey={page.key}
        empty={<EmptyLines control={control} data={data} zone={zone} />}
        onFix={fixLine}
      />
      {fixing !== null && (
        <Suspense fallback={null}>
          <FixFlyout target={fixing} onClose={() => setFixing(null)} onFixed={onFixed} />
        </Suspense>
      )}
      {adding && (
        <Suspense fallback={null}>
          <AddDataFlyout onClose={() => setAdding(false)} onOpen={onOpenImported} onImported={onImported} />
        </Suspense>
      )}
    </div>
  );
}
