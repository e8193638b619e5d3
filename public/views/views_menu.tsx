import React, { Suspense, lazy, useCallback, useMemo, useRef, useState } from 'react';
import { EuiBadge, EuiButtonEmpty, EuiLoadingSpinner, EuiPopover } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { SafeText } from '../lines/safe_text';
import { useServices } from '../services/services_context';
import { queryLanguage } from '../services/settings';
import type { ViewControl } from '../services/use_view_state';
import { defaultView } from '../services/view_state';
import { isChanged } from './saved_view';
import { useViews } from './use_views';
import type { ViewsDialog } from './views_dialogs';

const ViewsPopover = lazy(() => import('./views_popover'));
const ViewsDialogs = lazy(() => import('./views_dialogs'));

/** Names what is shown, when it is a named view, and opens, keeps and deletes such views. */
export function ViewsMenu({ control }: { readonly control: ViewControl }) {
  const { call, uiSettings } = useServices();
  const defaults = useMemo(() => defaultView(queryLanguage(uiSettings)), [uiSettings]);
  const [open, setOpen] = useState(false);
  const [dialog, setDialog] = useState<ViewsDialog | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const views = useViews(call, open || dialog !== null || control.viewId !== null);
  const current = views.views?.find(({ id }) => id === control.viewId) ?? null;
  const changed = current !== null && isChanged(control.view, current, defaults);
  const close = useCallback(() => setOpen(false), []);
  const closeDialog = useCallback(() => {
    setDialog(null);
    // What had the focus before the dialog went away with the popover.
    requestAnimationFrame(() => button.current?.focus());
  }, []);
  const { reload } = views;
  const toggle = () => {
    if (!open && views.views !== null) reload();
    setOpen(!open);
  };
  const show = (next: ViewsDialog) => {
    close();
    setDialog(next);
  };
  const context = { control, defaults, views, current, changed };
  return (
    <>
      <EuiPopover
        isOpen={open}
        closePopover={close}
        panelPaddingSize="none"
        anchorPosition="downRight"
        aria-label={i18n.translate('appLogs.views.menu', { defaultMessage: 'Named views' })}
        button={
          <EuiButtonEmpty
            size="s"
            iconType="folderOpen"
            buttonRef={button}
            onClick={toggle}
            aria-expanded={open}
            aria-haspopup="dialog"
            data-test-subj="appLogsViews"
          >
            {current === null ? (
              <FormattedMessage id="appLogs.views.button" defaultMessage="Views" />
            ) : (
              <FormattedMessage
                id="appLogs.views.current"
                defaultMessage="View: {title}"
                values={{ title: <SafeText text={current.title} oneLine /> }}
              />
            )}{' '}
            {changed && (
              <EuiBadge color="hollow" data-test-subj="appLogsViewChanged">
                <FormattedMessage id="appLogs.views.changed" defaultMessage="changed" />
              </EuiBadge>
            )}
          </EuiButtonEmpty>
        }
      >
        <Suspense fallback={<EuiLoadingSpinner size="l" />}>
          {open && <ViewsPopover context={context} onClose={close} onDialog={show} />}
        </Suspense>
      </EuiPopover>
      {dialog !== null && (
        <Suspense fallback={null}>
          <ViewsDialogs context={context} dialog={dialog} onClose={closeDialog} onDialog={setDialog} />
        </Suspense>
      )}
    </>
  );
}
