import {
  EuiHeader,
  EuiHeaderBreadcrumbs,
  EuiHeaderLogo,
  EuiHeaderSection,
  EuiHeaderSectionItem,
  EuiHeaderSectionItemButton,
  EuiIcon,
  EuiToolTip,
} from '@elastic/eui';
import React from 'react';
import type { App, ApplicationStart } from '@kbn/core/public';
import { PLUGIN_ID } from '../../../common/names';
import type { Chrome } from '../core/chrome';
import type { Theme } from '../core/theme';
import { useObservable } from '../core/use_observable';
import { onLinkClick } from './app_link';
import { Navigation } from './navigation';

interface Props {
  readonly apps: readonly App[];
  readonly application: ApplicationStart;
  readonly chrome: Chrome;
  readonly theme: Theme;
}

/** The two bars at the top: whose page it is, and where one is in it. */
export function Header({ apps, application, chrome, theme }: Props) {
  const breadcrumbs = useObservable(chrome.breadcrumbs$, []);
  const home = application.getUrlForApp(PLUGIN_ID);
  return (
    <>
      <EuiHeader position="fixed" theme="dark" data-test-subj="headerGlobalNav">
        <EuiHeaderSection>
          <EuiHeaderSectionItem>
            <EuiHeaderLogo
              iconType="logoLogging"
              href={home}
              onClick={onLinkClick(() => void application.navigateToApp(PLUGIN_ID))}
              data-test-subj="logo"
            >
              App Logs
            </EuiHeaderLogo>
          </EuiHeaderSectionItem>
        </EuiHeaderSection>
        <EuiHeaderSection side="right">
          <EuiHeaderSectionItem>
            <ThemeButton theme={theme} />
          </EuiHeaderSectionItem>
        </EuiHeaderSection>
      </EuiHeader>
      <EuiHeader position="fixed" data-test-subj="headerBreadcrumbs">
        <EuiHeaderSection grow={false}>
          <EuiHeaderSectionItem>
            <Navigation apps={apps} application={application} />
          </EuiHeaderSectionItem>
        </EuiHeaderSection>
        <EuiHeaderBreadcrumbs
          data-test-subj="breadcrumbs"
          breadcrumbs={breadcrumbs.map(({ text, href }) => ({
            text,
            ...(href === undefined
              ? {}
              : { href, onClick: onLinkClick(() => void application.navigateToUrl(href)) }),
          }))}
        />
      </EuiHeader>
    </>
  );
}

function ThemeButton({ theme }: { readonly theme: Theme }) {
  const { darkMode } = useObservable(theme.theme$, { darkMode: theme.darkMode });
  const label = darkMode ? 'Use the light theme' : 'Use the dark theme';
  return (
    <EuiToolTip content={label}>
      <EuiHeaderSectionItemButton
        aria-label={label}
        data-test-subj="themeToggle"
        onClick={() => void theme.toggle()}
      >
        <EuiIcon type={darkMode ? 'sun' : 'moon'} size="m" />
      </EuiHeaderSectionItemButton>
    </EuiToolTip>
  );
}
