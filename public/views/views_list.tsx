import React from 'react';
import { EuiSelectable, EuiText } from '@elastic/eui';
import type { EuiSelectableOption } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { SavedView } from '../../common/api/views';
import { SafeText } from '../lines/safe_text';

interface Props {
  /** Null while they are read for the first time. */
  readonly views: readonly SavedView[] | null;
  readonly currentId: string | null;
  readonly onOpen: (view: SavedView) => void;
}

/** The views by name, narrowed by what is typed; Enter or a click opens one, also the current one anew. */
export function ViewsList({ views, currentId, onOpen }: Props) {
  const label = i18n.translate('appLogs.views.list', { defaultMessage: 'Named views of this space' });
  const options = (views ?? []).map((view): EuiSelectableOption => ({
    key: view.id,
    label: view.title,
    searchableLabel: `${view.title} ${view.description}`,
    checked: view.id === currentId ? 'on' : undefined,
    'data-test-subj': 'appLogsViewOption',
  }));
  const open = (option: EuiSelectableOption) => {
    const view = views?.find(({ id }) => id === option.key);
    if (view !== undefined) onOpen(view);
  };
  return (
    <EuiSelectable
      aria-label={label}
      singleSelection="always"
      searchable
      isLoading={views === null}
      options={options}
      onChange={(_options, _event, changed) => open(changed)}
      renderOption={(option) => <ViewOption view={views?.find(({ id }) => id === option.key)} />}
      searchProps={{
        compressed: true,
        placeholder: i18n.translate('appLogs.views.search', { defaultMessage: 'Find a view' }),
        'aria-label': i18n.translate('appLogs.views.search', { defaultMessage: 'Find a view' }),
        'data-test-subj': 'appLogsViewSearch',
      }}
      listProps={{ isVirtualized: false, showIcons: true, bordered: false, style: { maxHeight: 320 } }}
      emptyMessage={
        <FormattedMessage
          id="appLogs.views.none"
          defaultMessage="No view is kept in this space yet. Set the page as you like it, then save it under a name."
        />
      }
    >
      {(list, search) => (
        <>
          <div style={{ padding: 8 }}>{search}</div>
          {list}
        </>
      )}
    </EuiSelectable>
  );
}

function ViewOption({ view }: { readonly view: SavedView | undefined }) {
  if (view === undefined) return null;
  return (
    <>
      <SafeText text={view.title} oneLine />
      {view.description !== '' && (
        <EuiText size="xs" color="subdued">
          <SafeText text={view.description} oneLine />
        </EuiText>
      )}
    </>
  );
}
