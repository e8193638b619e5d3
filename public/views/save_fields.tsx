import React from 'react';
import { EuiFieldText, EuiFormRow, EuiSwitch, EuiTextArea } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { MAX_VIEW_DESCRIPTION, MAX_VIEW_TITLE } from '../../common/api/views';
import { hasDiscover } from '../explore/has_discover';
import { useServices } from '../services/services_context';
import type { ViewForm } from './save_body';

interface Props {
  readonly form: ViewForm;
  readonly onChange: (changes: Partial<ViewForm>) => void;
  /** Another view has this name already. */
  readonly taken: boolean;
  /** The view has a saved search, which stays when it is no longer wanted here. */
  readonly hasSearch: boolean;
}

/** What is kept with a view. */
export function SaveFields({ form, onChange, taken, hasSearch }: Props) {
  const { application } = useServices();
  const discover = hasDiscover(application);
  return (
    <>
      <EuiFormRow
        label={i18n.translate('appLogs.views.name', { defaultMessage: 'Name' })}
        helpText={taken ? takenText() : undefined}
      >
        <EuiFieldText
          value={form.title}
          maxLength={MAX_VIEW_TITLE}
          required
          onChange={(event) => onChange({ title: event.target.value })}
          data-test-subj="appLogsViewName"
        />
      </EuiFormRow>
      <EuiFormRow
        label={i18n.translate('appLogs.views.description', { defaultMessage: 'Description (optional)' })}
      >
        <EuiTextArea
          value={form.description}
          maxLength={MAX_VIEW_DESCRIPTION}
          rows={2}
          onChange={(event) => onChange({ description: event.target.value })}
          data-test-subj="appLogsViewDescription"
        />
      </EuiFormRow>
      <EuiFormRow
        helpText={i18n.translate('appLogs.views.timeHelp', {
          defaultMessage:
            'Opening the view then goes to its time range and refresh interval; without it they stay as they are.',
        })}
      >
        <EuiSwitch
          label={i18n.translate('appLogs.views.time', { defaultMessage: 'Keep the time range' })}
          checked={form.timeRestore}
          onChange={(event) => onChange({ timeRestore: event.target.checked })}
          data-test-subj="appLogsViewTime"
        />
      </EuiFormRow>
      <EuiFormRow helpText={discover ? searchText(hasSearch && !form.search) : noDiscoverText()}>
        <EuiSwitch
          label={i18n.translate('appLogs.views.search.also', {
            defaultMessage: 'Also as a saved search for Discover',
          })}
          checked={form.search}
          disabled={!discover}
          onChange={(event) => onChange({ search: event.target.checked })}
          data-test-subj="appLogsViewSearchSwitch"
        />
      </EuiFormRow>
    </>
  );
}

function searchText(stays: boolean): string {
  return stays
    ? i18n.translate('appLogs.views.search.stays', {
        defaultMessage: 'The saved search that is there stays in Discover as it was saved last.',
      })
    : i18n.translate('appLogs.views.search.help', {
        defaultMessage:
          'It holds the same lines and columns, and can be put on dashboards. Levels, services and what is looked for become its filters; density has no place there.',
      });
}

const takenText = () =>
  i18n.translate('appLogs.views.taken', {
    defaultMessage: 'Another view has this name, too. Both will be in the list.',
  });
const noDiscoverText = () =>
  i18n.translate('appLogs.views.search.noDiscover', {
    defaultMessage: 'There is no Discover on this host, or you may not open it.',
  });
