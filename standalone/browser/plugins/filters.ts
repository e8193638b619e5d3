import { isEqual } from 'lodash';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { Filter } from '@kbn/es-query';
import type { ActionDefinition } from '@kbn/ui-actions-plugin/public';

/** The filters of the page in sight, as Kibana's filter manager keeps them. */
export class FilterManager {
  private readonly filters$ = new BehaviorSubject<readonly Filter[]>([]);

  getFilters(): readonly Filter[] {
    return this.filters$.getValue();
  }

  /** The filters at once and whenever they change. */
  getFilters$(): Observable<readonly Filter[]> {
    return this.filters$.asObservable();
  }

  setFilters(filters: readonly Filter[]): void {
    if (!isEqual(filters, this.getFilters())) this.filters$.next(filters);
  }

  /** One that is there already, switched off perhaps, is switched on and not added again. */
  addFilters(added: readonly Filter[]): void {
    const others = this.getFilters().filter((filter) => !added.some((one) => isSame(one, filter)));
    this.setFilters([...others, ...added]);
  }
}

/** What Kibana itself does when a panel asks for filters. */
export function applyFilterAction(manager: FilterManager): ActionDefinition<{ readonly filters: Filter[] }> {
  return {
    id: 'ACTION_GLOBAL_APPLY_FILTER',
    order: 100,
    getDisplayName: () => 'Apply filter to current view',
    getIconType: () => 'filter',
    isCompatible: async () => true,
    execute: async ({ filters }) => manager.addFilters(filters),
  };
}

function isSame(a: Filter, b: Filter): boolean {
  return isEqual(a.query, b.query) && (a.meta.negate === true) === (b.meta.negate === true);
}
