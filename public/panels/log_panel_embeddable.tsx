import React from 'react';
import { Embeddable } from '@kbn/embeddable-plugin/public';
import type { EmbeddableInput, IContainer } from '@kbn/embeddable-plugin/public';
import type { StartServices } from '../plugin_types';
import { LogPanel } from './log_panel';
import type { PanelKind } from './panel_request';
import { PanelInput } from './panel_input';

/** Kibana's side of a panel: hands the dashboard's input to the component and its progress back. */
export class LogPanelEmbeddable extends Embeddable {
  override readonly type: PanelKind;
  private readonly services: StartServices;
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
    return (
      <PanelInput input$={this.getInput$()} initial={this.getInput()}>
        {(input) => (
          <LogPanel
            kind={this.type}
            services={this.services}
            timeRange={input.timeRange}
            query={input.query}
            filters={input.filters}
            refresh={input.lastReloadRequestTime ?? 0}
            onLoading={this.onLoading}
            onRendered={this.onRendered}
          />
        )}
      </PanelInput>
    );
  }

  /** Kibana calls this after a changed `lastReloadRequestTime`, which the input has told us already. */
  override reload(): void {
    const { lastReloadRequestTime } = this.getInput();
    if (lastReloadRequestTime !== this.reloadSeen) {
      this.reloadSeen = lastReloadRequestTime;
      return;
    }
    this.reloadSeen = Date.now();
    this.updateInput({ lastReloadRequestTime: this.reloadSeen });
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
