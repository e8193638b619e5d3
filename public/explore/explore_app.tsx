import React, { Suspense, lazy, useCallback, useMemo, useState } from 'react';
import type { History } from 'history';
import type { TimeRange } from '@kbn/es-query';
import { EuiLoadingSpinner } from '@elastic/eui';
import { dataEndpoint } from '../../common/api/logs';
import { FailurePrompt } from '../services/failure_prompt';
import { useServices } from '../services/services_context';
import { queryLanguage } from '../services/settings';
import { useQuestion } from '../services/use_question';
import { useViewState } from '../services/use_view_state';
import { defaultView } from '../services/view_state';
import { useNamedView } from '../views/use_named_view';
import { mayChange } from '../setup/may_change';
import { SetupLink } from '../setup/setup_link';
import { ExplorePage } from './explore_page';
import { NoLogsYet } from './no_logs_yet';
import { PageFrame } from './page_frame';
import { useOpening } from './use_opening';

const FirstVisit = lazy(() => import('../import/first_visit'));

/** Decides what the page is: a first visit, the logs, or a failure to find out. */
export function ExploreApp({ history }: { readonly history: History }) {
  const { application, call, dataViews, uiSettings } = useServices();
  const defaults = useMemo(() => defaultView(queryLanguage(uiSettings)), [uiSettings]);
  const control = useViewState(history, defaults);
  const data = useQuestion(call, dataEndpoint, undefined);
  const { opening, dismiss } = useOpening(control, data.answer, defaults.time);
  const isNaming = useNamedView(control, call, defaults, dismiss);
  const [generation, setGeneration] = useState(0);

  const { update } = control;
  const { retry } = data;
  const known = data.answer?.services;
  const openImported = useCallback(
    (time: TimeRange, services: readonly string[], follow = false) => {
      // Setup may have made the data view, or the import new fields.
      dataViews.clearInstanceCache();
      setGeneration((before) => before + 1);
      const others = known?.some((service) => !services.includes(service)) ?? false;
      update({ ...defaults, time, services: others ? services : [], follow });
      retry();
    },
    [dataViews, defaults, known, retry, update],
  );
  // An import may have added services and moved the range of all data even if nobody opens it.
  const onImported = retry;

  if (data.answer?.documents === 0) {
    if (!mayChange(application)) return <PageFrame center={<NoLogsYet />} />;
    return (
      <Suspense fallback={<PageFrame center={<EuiLoadingSpinner size="xl" />} />}>
        <FirstVisit onOpen={openImported} />
        <div style={{ textAlign: 'center', paddingBottom: 24 }}>
          <SetupLink />
        </div>
      </Suspense>
    );
  }
  if (!control.hasTime || isNaming) {
    return (
      <PageFrame
        center={
          data.failure === null || control.hasTime ? (
            <EuiLoadingSpinner size="xl" />
          ) : (
            <FailurePrompt failure={data.failure} onRetry={data.retry} />
          )
        }
      />
    );
  }
  return (
    <ExplorePage
      key={generation}
      control={control}
      data={data.answer}
      opening={opening}
      onDismissOpening={dismiss}
      onOpenImported={openImported}
      onImported={onImported}
    />
  );
}
