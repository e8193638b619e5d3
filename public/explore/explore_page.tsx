import React, { Suspense, lazy, useCallback, useMemo, useRef, useState } from 'react';
import { Global } from '@emotion/react';
import { EuiScreenReaderOnly, useEuiTheme } from '@elastic/eui';
import type { Filter } from '@kbn/es-query';
import { summaryEndpoint } from '../../common/api/insight/summary';
import type { DataAnswer, LogLine } from '../../common/api/logs';
import { DATA_VIEW_ID, PLUGIN_NAME } from '../../common/names';
import { ContextStyles } from '../context/context_styles';
import { useKeys } from '../keyboard/use_keys';
import { CopyLinkButton } from '../export/copy_link_button';
import { ExportButton } from '../export/export_button';
import { SummaryStrip } from '../insight/summary_strip';
import { errorsFilter, unparsedFilter } from '../insight/summary_filters';
import { useComparison } from '../insight/use_comparison';
import { useQuestion } from '../services/use_question';
import { withFilter } from '../lines/detail/value_filter';
import { FrameRulesContext } from '../lines/traceback/frame_rules';
import { useTuning } from '../patterns/use_tuning';
import { findFailureText } from '../find/problem_text';
import type { OnOpenImported } from '../import/import_panel';
import { targetOfLine, targetOfService, type FixTarget } from '../fix/fix_target';
import { useServices } from '../services/services_context';
import { displayZone, querySettings } from '../services/settings';
import { useDataView } from '../services/use_data_view';
import type { ViewControl } from '../services/use_view_state';
import { lineLink } from '../services/permalink';
import { toggled, type LineAddress } from '../services/view_state';
import { ChartsRow } from './charts_row';
import { EmptyLines } from './empty_lines';
import { InsightArea } from './insight_area';
import { LinesArea } from './lines_area';
import { useFollowedScope, useFollowing } from './use_following';
import { useDrawingTurn } from './use_drawing_turn';
import { useMatches } from './use_matches';
import { useReading } from './use_reading';
import { useRefresh } from './use_refresh';
import { useRowSlots } from './use_row_slots';
import { exploreStyles } from './explore_css';
import { OpeningNotice } from './opening_notice';
import { PageTabs } from './page_tabs';
import { SearchRow } from './search_row';
import { Toolbar } from './toolbar';
import type { Opening } from './use_opening';
import { UnparsedNotice } from './unparsed_notice';
import { useCounts } from './use_counts';
import { useScope } from '../services/use_scope';
import { useTicks } from './use_ticks';
import { useShareTime } from './use_share_time';
import { useUnparsed } from './use_unparsed';

const AddDataFlyout = lazy(() => import('../add_data/add_data_flyout'));
const FixFlyout = lazy(() => import('../fix/fix_flyout'));

/** How often the charts are asked for again while the page follows, milliseconds. */
const CHARTS_EVERY_MS = 10_000;

interface Props {
  readonly control: ViewControl;
  /** Null until it is known what data there is. */
  readonly data: DataAnswer | null;
  readonly opening: Opening;
  readonly onDismissOpening: () => void;
  readonly onOpenImported: OnOpenImported;
  readonly onImported: () => void;
}

/** The page with data: what narrows it, the charts, the lines. */
export function ExplorePage({ control, data, opening, onDismissOpening, onOpenImported, onImported }: Props) {
  const { view, update } = control;
  const { call, dataViews, dataViewId, uiSettings } = useServices();
  const { euiTheme } = useEuiTheme();
  const css = useMemo(() => exploreStyles(euiTheme), [euiTheme]);
  const zone = useMemo(() => displayZone(uiSettings), [uiSettings]);
  const settings = useMemo(() => querySettings(uiSettings), [uiSettings]);
  const fields = useDataView(dataViews, dataViewId);
  const { count, askedAt, again: refreshNow } = useRefresh(view, fields, settings);
  const [adding, setAdding] = useState(false);
  const [fixing, setFixing] = useState<FixTarget | null>(null);
  useShareTime(view.time);

  const page = useScope(view, fields, settings, count, askedAt);
  const followed = useFollowedScope(control, page);
  // While lines come in, the charts follow at their own pace.
  const ticks = useTicks(view.follow, CHARTS_EVERY_MS);
  const charted = useScope(view, fields, settings, count + ticks, askedAt);
  // Lines before charts: their request is the first to leave.
  const reading = useReading(control, followed, useMatches(view));
  const counts = useCounts(call, charted.scope);
  const [chartDrawn, setChartDrawn] = useState(false);
  const turn = useDrawingTurn(reading.lines.first.loading, counts.failure === null && !chartDrawn);
  const onChartDrawn = useCallback(() => setChartDrawn(true), []);
  const comparison = useComparison(page.scope, view.compareWith);
  // Asked once the lines are there: strip and comparison show the same.
  const summary = useQuestion(call, summaryEndpoint, reading.lines.first.loading ? null : comparison);
  const dataView = fields.dataView?.id ?? DATA_VIEW_ID;
  const narrow = useCallback(
    (filter: Filter) => update({ filters: withFilter(view.filters, filter) }),
    [update, view.filters],
  );
  const showErrors = useCallback(() => narrow(errorsFilter(dataView)), [narrow, dataView]);
  const showUnparsed = useCallback(() => narrow(unparsedFilter(dataView)), [narrow, dataView]);
  const showService = useCallback((service: string) => update({ services: [service] }), [update]);
  const addData = useCallback(() => setAdding(true), []);
  const unparsed = useUnparsed(call, page.scope, reading.lines.first.loading);
  const loading = reading.lines.first.loading || counts.loading;

  // A timer faster than the engine must not cancel every answer just before it comes.
  const refreshByTimer = useCallback(() => {
    if (!loading) refreshNow();
  }, [loading, refreshNow]);
  const fixLine = useCallback((line: LogLine) => setFixing(targetOfLine(line)), []);
  const { application } = useServices();
  // Stable, whatever is shown: rows that get another one are drawn again.
  const linked = useRef({ view, scope: page.scope });
  linked.current = { view, scope: page.scope };
  const linkOf = useCallback(
    (line: LineAddress) => {
      const { view: of, scope } = linked.current;
      return scope === null ? null : lineLink(application, of, scope, line);
    },
    [application],
  );
  const tuning = useTuning(page.scope, refreshNow);
  const { slots, toggleContext } = useRowSlots({
    control,
    reading,
    dataViewId: fields.dataView?.id,
    onFix: fixLine,
    onTune: tuning.tune,
    lineLink: linkOf,
  });
  const scroller = useRef<HTMLDivElement>(null);
  const [atTop, setAtTop] = useState(true);
  const tail = useFollowing({ control, page: followed, reading, atTop, scroller });
  const { failure } = reading.lines.first;
  const findInput = useRef<HTMLInputElement>(null);
  useKeys({ search: () => findInput.current?.focus() });
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
      <ContextStyles />
      <EuiScreenReaderOnly>
        <h1>{PLUGIN_NAME}</h1>
      </EuiScreenReaderOnly>
      <SearchRow
        shown={turn === 'tools'}
        control={control}
        dataView={fields.dataView}
        loading={loading}
        onRefresh={refreshNow}
        onTimer={refreshByTimer}
      />
      <Toolbar
        shown={turn === 'tools'}
        control={control}
        services={data?.services ?? view.services}
        findRef={findInput}
        findProblem={failure === null ? null : findFailureText(failure.message)}
        onToggleLevel={toggleLevel}
        onAddData={addData}
      />
      <OpeningNotice
        opening={opening}
        time={view.time}
        zone={zone}
        onDismiss={onDismissOpening}
        onTime={update}
      />
      <UnparsedNotice services={unparsed} onFix={fixService} />
      <SummaryStrip
        summary={summary}
        onErrors={showErrors}
        onUnparsed={showUnparsed}
        onService={showService}
      />
      <ChartsRow
        turn={turn}
        onDrawn={onChartDrawn}
        counts={counts}
        zone={zone}
        shown={page.scope}
        selected={view.levels}
        onLevel={toggleLevel}
        onSpan={setSpan}
      />
      <PageTabs shown={turn === 'tools'} tab={view.tab} onTab={(tab) => update({ tab })} />
      {view.tab === 'lines' ? (
        <FrameRulesContext.Provider value={tuning.frames}>
          <LinesArea
            control={control}
            page={page}
            reading={reading}
            dataView={fields.dataView}
            empty={<EmptyLines control={control} data={data} zone={zone} />}
            onFix={fixLine}
            slots={slots}
            onContext={toggleContext}
            scrollerRef={scroller}
            onAtTop={setAtTop}
            tail={tail}
            toolsShown={turn === 'tools'}
            tools={
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
        </FrameRulesContext.Provider>
      ) : (
        <InsightArea
          control={control}
          comparison={comparison}
          summary={summary}
          zone={zone}
          dataViewId={dataView}
        />
      )}
      {tuning.flyout}
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
