import { BehaviorSubject } from 'rxjs';
import type { CoreStart } from '@kbn/core/public';

export type Breadcrumb = Parameters<CoreStart['chrome']['setBreadcrumbs']>[0][number];

const SUFFIX = 'App Logs';

/** What apps tell the page's frame. */
export class Chrome {
  readonly breadcrumbs$ = new BehaviorSubject<readonly Breadcrumb[]>([]);

  readonly start: CoreStart['chrome'] = {
    setBreadcrumbs: (breadcrumbs) => this.breadcrumbs$.next(breadcrumbs),
    docTitle: {
      change: (title) => {
        document.title = title === SUFFIX ? SUFFIX : `${title} - ${SUFFIX}`;
      },
      reset: () => {
        document.title = SUFFIX;
      },
    },
  };
}
