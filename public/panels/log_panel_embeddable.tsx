import React from 'react';
import { Embeddable } from '@kbn/embeddable-plugin/public';
import type { EmbeddableInput, IContainer } from '@kbn/embeddable-plugin/public';
import { BehaviorSubject, combineLatest, map } from 'rxjs';
import type { StartServices } from '../plugin_types';
import { LogPanel } from './log_panel';
import { PanelInput } from './panel_input';
import type { PanelKind } from './panel_request';

/** Kibana's side of a panel: hands the dashboard's input to the component and its progress back. */
export class LogPanelEmbeddable extends Embeddable {
  override readonly type: PanelKind;
  private readonly services: StartServices;
  private readonly reloads$ = new BehaviorSubject(0);
  private reloadSeen: number | undefined;

  constructor(
    type: PanelKind,
    title: string,
    services: StartServices,
    input: EmbeddableInput,
    parent?: IContainer,
  ) {
    super(input, { defaultTitle: title, editable: false, loading: true, rendered: false }, parent);
    this.type = type;
    this.services = services;
    this.reloadSeen = input.lastReloadRequestTime;
  }

  override render(element: HTMLElement) {
    super.render(element);
    element.setAttribute('data-shared-item', '');
    const asked$ = combineLatest([this.getInput$(), this.reloads$]).pipe(
      map(([input, reloads]) => ({ input, reloads })),
    );
    return (
      <PanelInput input$={asked$} initial={{ input: this.getInput(), reloads: this.reloads$.value }}>
        {({ input, reloads }) => (
          <LogPanel
            kind={this.type}
            services={this.services}
            timeRange={input.timeRange}
            query={input.query}
            filters={input.filters}
            refresh={(input.lastReloadRequestTime ?? 0) + reloads}
            onLoading={this.onLoading}
            onRendered={this.onRendered}
          />
        )}
      </PanelInput>
    );
  }

  /** Asks again. Kibana calls this also after a changed `lastReloadRequestTime`, which the input has told already. */
  override reload(): void {
    const { lastReloadRequestTime } = this.getInput();
    if (lastReloadRequestTime === this.reloadSeen) this.reloads$.next(this.reloads$.value + 1);
    this.reloadSeen = lastReloadRequestTime;
  }

  override destroy(): void {
    this.reloads$.complete();
    super.destroy();
  }

  private readonly onLoading = () => {
    this.renderComplete.dispatchInProgress();
    this.updateOutput({ loading: true, rendered: false });
  };

  // A failed request is "rendered" too: with `error` in the output Kibana hides the panel's content, and with
  // it what went wrong and the way to retry.
  private readonly onRendered = () => {
    this.updateOutput({ loading: false, rendered: true });
    this.renderComplete.dispatchComplete();
  };
}
