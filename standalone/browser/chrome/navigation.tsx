import {
  EuiCollapsibleNav,
  EuiCollapsibleNavGroup,
  EuiHeaderSectionItemButton,
  EuiIcon,
  EuiListGroup,
} from '@elastic/eui';
import React, { useState } from 'react';
import type { App, ApplicationStart } from '@kbn/core/public';
import { onLinkClick } from './app_link';
import { navigationGroups } from './navigation_groups';

interface Props {
  readonly apps: readonly App[];
  readonly application: ApplicationStart;
}

/** Kibana's navigation: a button, and behind it the apps by their category. */
export function Navigation({ apps, application }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <EuiCollapsibleNav
      aria-label="Primary"
      data-test-subj="collapsibleNav"
      isOpen={open}
      onClose={() => setOpen(false)}
      button={
        <EuiHeaderSectionItemButton
          aria-label="Toggle primary navigation"
          aria-expanded={open}
          data-test-subj="toggleNavButton"
          onClick={() => setOpen(!open)}
        >
          <EuiIcon type="menu" size="m" />
        </EuiHeaderSectionItemButton>
      }
    >
      {navigationGroups(apps).map(({ category, apps: members }) => (
        <EuiCollapsibleNavGroup
          key={category.id}
          title={category.label}
          isCollapsible={false}
          data-test-subj={`collapsibleNavGroup-${category.id}`}
        >
          <EuiListGroup
            color="subdued"
            gutterSize="none"
            maxWidth="none"
            size="s"
            listItems={members.map((app) => ({
              label: app.title,
              href: application.getUrlForApp(app.id),
              onClick: onLinkClick(() => {
                setOpen(false);
                void application.navigateToApp(app.id);
              }),
              'data-test-subj': 'collapsibleNavAppLink',
            }))}
          />
        </EuiCollapsibleNavGroup>
      ))}
    </EuiCollapsibleNav>
  );
}
