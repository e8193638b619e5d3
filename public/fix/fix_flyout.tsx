import React, { useEffect, useState } from 'react';
import { useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { FlyoutFrame } from '../flyouts/flyout_frame';
import { NO_CHOICE } from '../formats/format_choice';
import { SettingsUnsaved } from '../formats/settings_unsaved';
import { useChoicePreview } from '../preview/use_choice_preview';
import { useServices } from '../services/services_context';
import { FixActions } from './fix_actions';
import { FixForm, type FixValues } from './fix_form';
import { FixProgress } from './fix_progress';
import { extentsOf, selectionOf, type FixTarget } from './fix_target';
import { useFix } from './use_fix';
import { useOriginals } from './use_originals';

interface Props {
  /** A stable value. */
  readonly target: FixTarget;
  readonly onClose: () => void;
  /** Lines were read again, to the end or a part of them; they belong to this service now. */
  readonly onFixed: (service: string) => void;
}

/** Puts right the zone, the service or the format of lines that are there already. */
export default function FixFlyout({ target, onClose, onFixed }: Props) {
  const { call } = useServices();
  const formId = useGeneratedHtmlId();
  const control = useFix(call);
  const { state } = control;
  const [values, setValues] = useState<FixValues>(() => ({
    extent: extentsOf(target)[0] ?? 'service',
    service: target.service,
    timezone: null,
    formats: NO_CHOICE,
  }));
  const service = values.service.trim();
  const originals = useOriginals(call, target, values.extent);
  const shown = useChoicePreview(call, {
    service: service === '' ? null : service,
    timezone: values.timezone ?? target.timezone,
    choice: values.formats,
    text: originals.answer?.text ?? null,
    path: target.path ?? '',
    encoding: 'utf-8',
  });

  const ended = (state.step === 'done' || state.step === 'stopped') && state.progress !== null;
  useEffect(() => {
    if (ended) onFixed(service);
    // Once for each end: neither the callback's identity nor the form's text is one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ended]);

  const movesOn = values.timezone !== null || service !== target.service;
  const start = () => {
    const { timezone, formats: choice, extent } = values;
    control.start({
      selection: selectionOf(target, extent),
      timezone,
      service: service === target.service ? null : service,
      settings: { service, read: shown.settings, choice, timezone },
    });
  };
  const back = () => {
    shown.reload();
    control.reset();
  };

  return (
    <FlyoutFrame
      title={
        <FormattedMessage
          id="appLogs.fix.title"
          defaultMessage="Fix time and format of {service}"
          values={{ service: target.service }}
        />
      }
      titleSize="m"
      size="l"
      maxWidth={820}
      testSubject="appLogsFixFlyout"
      onClose={onClose}
      footer={
        <FixActions
          control={control}
          formId={formId}
          disabled={service === ''}
          onBack={back}
          onClose={onClose}
        />
      }
    >
      {state.step === 'form' && (
        <FixForm
          formId={formId}
          target={target}
          values={values}
          onChange={setValues}
          originals={originals}
          shown={shown}
          onStart={start}
        />
      )}
      {state.step === 'unsaved' && (
        <SettingsUnsaved
          failure={state.failure}
          untouched={i18n.translate('appLogs.fix.untouched', {
            defaultMessage: 'No line was read again yet.',
          })}
          without={
            movesOn
              ? {
                  hint: i18n.translate('appLogs.fix.withoutHint', {
                    defaultMessage: 'Time zone and service can be put right without the format.',
                  }),
                  label: i18n.translate('appLogs.fix.without', {
                    defaultMessage: 'Go on without the format',
                  }),
                  onClick: control.startUnsaved,
                }
              : null
          }
          onBack={back}
        />
      )}
      {state.step !== 'form' && state.step !== 'unsaved' && <FixProgress state={state} />}
    </FlyoutFrame>
  );
}
