import { isEqual } from 'lodash';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { ReactNode } from 'react';
import type { EmbeddableInput, EmbeddableOutput, IContainer } from '@kbn/embeddable-plugin/public';
import type { RequestAdapter } from '@kbn/inspector-plugin/common';

/**
 * Kibana 8.12's class embeddable: input comes from the dashboard, output goes to it. A changed
 * `lastReloadRequestTime` calls `reload`, as in Kibana.
 */
export class Embeddable<
  Input extends EmbeddableInput = EmbeddableInput,
  Output extends EmbeddableOutput = EmbeddableOutput,
> {
  readonly type: string = '';
  readonly parent?: IContainer;
  protected readonly renderComplete: {
    dispatchInProgress(): void;
    dispatchComplete(): void;
    dispatchError(): void;
  };
  private readonly input$: BehaviorSubject<Readonly<Input>>;
  private readonly output$: BehaviorSubject<Readonly<Output>>;
  private element: HTMLElement | null = null;
  private destroyed = false;

  constructor(input: Input, output: Output, parent?: IContainer) {
    this.input$ = new BehaviorSubject<Readonly<Input>>(input);
    this.output$ = new BehaviorSubject<Readonly<Output>>(output);
    if (parent) this.parent = parent;
    const complete = (done: boolean) => this.element?.setAttribute('data-render-complete', String(done));
    this.renderComplete = {
      dispatchInProgress: () => complete(false),
      dispatchComplete: () => complete(true),
      dispatchError: () => complete(true),
    };
  }

  getInput(): Readonly<Input> {
    return this.input$.getValue();
  }

  getInput$(): Observable<Readonly<Input>> {
    return this.input$.asObservable();
  }

  updateInput(changes: Partial<Input>): void {
    if (this.destroyed) throw new Error('This panel has been destroyed.');
    const before = this.getInput();
    const after = { ...before, ...changes };
    if (isEqual(before, after)) return;
    this.input$.next(after);
    if (before.lastReloadRequestTime !== after.lastReloadRequestTime) this.reload();
  }

  getOutput(): Readonly<Output> {
    return this.output$.getValue();
  }

  /** For the dashboard that shows the panel. */
  getOutput$(): Observable<Readonly<Output>> {
    return this.output$.asObservable();
  }

  protected updateOutput(changes: Partial<Output>): void {
    const after = { ...this.getOutput(), ...changes };
    if (!isEqual(this.getOutput(), after)) this.output$.next(after);
  }

  /** May give a React node, which the host shows inside the element. */
  render(element: HTMLElement): ReactNode | void {
    if (this.destroyed) throw new Error('This panel has been destroyed.');
    this.element = element;
  }

  /** Asks for the data again; does nothing unless a panel says how. */
  reload(): void {}

  /** What "Inspect" shows; a panel that has nothing to show leaves it out. */
  getInspectorAdapters(): { readonly requests?: RequestAdapter } | undefined {
    return undefined;
  }

  supportedTriggers(): string[] {
    return [];
  }

  destroy(): void {
    this.destroyed = true;
    this.input$.complete();
    this.output$.complete();
  }
}
