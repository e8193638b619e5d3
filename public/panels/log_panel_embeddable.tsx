import React from 'react';
import { Embeddable } from '@kbn/embeddable-plugin/public';
import type { EmbeddableInput, IContainer } from '@kbn/embeddable-plugin/public';
import type { Filter, TimeRange } from '@kbn/es-query';
import { RequestAdapter } from '@kbn/inspector-plugin/common';
import { BehaviorSubject, combineLatest, map } from 'rxjs';
import type { StartServices } from '../plugin_types';
import { LogPanel } from './log_panel';
import { PanelInput } from './panel_input';
import type { PanelKind } from './panel_kinds';
import { readSettings } from './panel_settings';
import { FILTER_TRIGGER } from './triggers';
import type { PanelProgress } from './use_panel_progress';

/** A panel's input as a dashboard saves it: Kibana's own, and what a person set, not narrowed yet. */
export interface LogPanelInput extends EmbeddableInput {
  readonly settings?: unknown;
  /** Which data view the panel goes by, when it is not ours of this space. */
  readonly dataViewId?: unknown;
}

/** What a screenshot of Kibana's reporting reads a panel's failure from. */
const RENDER_ERROR = 'data-render-error';

/** Kibana's side of a panel: hands the dashboard's input to the component, and its progress and wishes back. */
export class LogPanelEmbeddable extends Embeddable<LogPanelInput> {
  override readonly type: PanelKind;
  private readonly services: StartServices;
  private readonly requests = new RequestAdapter();
  private readonly reloads$ = new BehaviorSubject(0);
  private reloadSeen: number | undefined;
  private element: HTMLElement | null = null;

  constructor(
    type: PanelKind,
    title: string,
    services: StartServices,
    input: LogPanelInput,
    parent?: IContainer,
  ) {
    super(
      input,
      {
        defaultTitle: title,
        editable: true,
        editableWithExplicitInput: true,
        loading: true,
        rendered: false,
      },
      parent,
    );
    this.type = type;
    this.services = services;
    this.reloadSeen = input.lastReloadRequestTime;
  }

  override render(element: HTMLElement) {
    super.render(element);
    this.element = element;
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
            settings={readSettings(input.settings)}
            timeRange={input.timeRange}
            query={input.query}
            filters={input.filters}
            dataViewId={input.dataViewId}
            refresh={(input.lastReloadRequestTime ?? 0) + reloads}
            requests={this.requests}
            onProgress={this.onProgress}
            onFilter={this.onFilter}
            onTime={this.onTime}
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

  override getInspectorAdapters() {
    return { requests: this.requests };
  }

  override supportedTriggers(): string[] {
    return [FILTER_TRIGGER];
  }

  /** What the dashboard shows, what reports wait for, and what they print when there is nothing to show. */
  private readonly onProgress = (progress: PanelProgress) => {
    if (progress.state === 'loading') {
      this.renderComplete.dispatchInProgress();
      this.updateOutput({ loading: true, rendered: false });
      return;
    }
    if (progress.state === 'drawing') {
      this.updateOutput({ loading: false, rendered: false });
      return;
    }
    // No `error` in the output: with one, Kibana hides the panel's content, and with it the way to try again.
    this.updateOutput({ loading: false, rendered: true });
    if (progress.state === 'failed') {
      this.element?.setAttribute(RENDER_ERROR, progress.message);
      this.renderComplete.dispatchError();
    } else {
      this.element?.removeAttribute(RENDER_ERROR);
      this.renderComplete.dispatchComplete();
    }
  };

  private readonly onFilter = (filter: Filter) => {
    const { uiActions } = this.services.plugins;
    void uiActions.getTrigger(FILTER_TRIGGER).exec({ embeddable: this, filters: [filter] });
  };

  private readonly onTime = (time: TimeRange) => {
    this.services.plugins.data.query.timefilter.timefilter.setTime(time);
  };
}
