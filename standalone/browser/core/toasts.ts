import { BehaviorSubject } from 'rxjs';
import type { ToastsStart } from '@kbn/core/public';

export interface Toast {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly color: 'success' | 'danger' | 'primary';
  readonly iconType: string;
  readonly 'data-test-subj'?: string;
}

/** Messages that go by themselves. */
export class Toasts implements ToastsStart {
  readonly toasts$ = new BehaviorSubject<readonly Toast[]>([]);
  private count = 0;

  addSuccess(toast: { title: string; text?: string; 'data-test-subj'?: string }): void {
    this.add({ ...toast, color: 'success', iconType: 'check' });
  }

  addDanger(toast: { title: string; text?: string }): void {
    this.add({ ...toast, color: 'danger', iconType: 'error' });
  }

  addInfo(toast: { title: string; text?: string }): void {
    this.add({ ...toast, color: 'primary', iconType: 'iInCircle' });
  }

  remove(id: string): void {
    this.toasts$.next(this.toasts$.getValue().filter((toast) => toast.id !== id));
  }

  private add(toast: Omit<Toast, 'id'>): void {
    this.count += 1;
    this.toasts$.next([...this.toasts$.getValue(), { ...toast, id: String(this.count) }]);
  }
}
