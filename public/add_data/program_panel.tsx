import React, { useMemo, useState } from 'react';
import { EuiSpacer, EuiSteps } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { targetOf } from '../../common/add_data/step_values';
import { stepOf, type StepId } from '../../common/add_data/steps/steps';
import { addDataEndpoint } from '../../common/api/add_data';
import { useSettings } from '../formats/use_settings';
import type { OnOpenImported } from '../import/import_panel';
import { useServices } from '../services/services_context';
import { browserZone } from '../services/settings';
import { useDebounced } from '../services/use_debounced';
import { useQuestion } from '../services/use_question';
import { ArrivalStep } from './arrival_step';
import { KeyStep } from './key_step';
import { ProgramForm } from './program_form';
import { areUsable, filledIn, NO_VALUES } from './program_values';
import { ReadyStep } from './ready_step';
import { SendStep } from './send_step';
import { shownTime } from './shown_time';
import { StepChoice } from './step_choice';
import { stepName } from './step_texts';
import { useArrivals } from './use_arrivals';
import { useReadiness } from './use_readiness';

/** How long a name rests before something is asked about it, milliseconds. */
const TYPING_MS = 400;

/** From a program that runs to its first lines on the page. */
export function ProgramPanel({ onOpen }: { readonly onOpen: OnOpenImported }) {
  const { call } = useServices();
  const [id, setId] = useState<StepId>('handler');
  const [values, setValues] = useState(NO_VALUES);
  const usable = areUsable(values);
  const known = useQuestion(call, addDataEndpoint, undefined).answer;
  const target = useMemo(() => targetOf(values), [values]);
  const service = useDebounced(usable ? target.service : null, TYPING_MS);
  const { settings } = useSettings(call, service);
  const filled = filledIn(values, {
    elasticsearchUrl: known?.elasticsearchUrl ?? '',
    timezone: settings?.timezone ?? browserZone(),
  });
  const rows = settings?.rows;
  const step = useMemo(() => stepOf(id, filled, rows ?? []), [id, filled, rows]);
  const readiness = useReadiness(call, target.stream, values);
  const isReady = readiness.isSetUp === true && readiness.hasStream;
  const arrivals = useArrivals(call, service ?? target.service);
  const show = () => onOpen(shownTime(arrivals.lines, Date.now()), [target.service], true);

  const sending = usable
    ? [
        {
          title: i18n.translate('appLogs.addData.ready.title', { defaultMessage: 'Make ready' }),
          status: isReady ? ('complete' as const) : ('incomplete' as const),
          children: <ReadyStep readiness={readiness} stream={target.stream} />,
        },
        {
          title: i18n.translate('appLogs.addData.key.title', { defaultMessage: 'Make an API key' }),
          children: <KeyStep target={target} form={step.key} />,
        },
        {
          title: i18n.translate('appLogs.addData.send.title', {
            defaultMessage: 'Send: {way}',
            values: { way: stepName(id) },
          }),
          children: <SendStep step={step} />,
        },
        {
          title: i18n.translate('appLogs.addData.arrive.title', { defaultMessage: 'See the lines come in' }),
          status: arrivals.count > 0 ? ('complete' as const) : ('incomplete' as const),
          children: <ArrivalStep service={target.service} arrivals={arrivals} onShow={show} />,
        },
      ]
    : [];
  return (
    <div data-test-subj="appLogsProgramPanel">
      <StepChoice chosen={id} onChoose={setId} />
      <EuiSpacer size="m" />
      <EuiSteps
        headingElement="h3"
        titleSize="xs"
        steps={[
          {
            title: i18n.translate('appLogs.addData.fill.title', { defaultMessage: 'Fill in' }),
            children: (
              <ProgramForm values={values} filled={filled} readsFile={step.readsFile} onChange={setValues} />
            ),
          },
          ...sending,
        ]}
      />
    </div>
  );
}
