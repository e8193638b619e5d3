import { EuiEmptyPrompt, EuiLoadingChart, EuiProgress } from '@elastic/eui';
import React, { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type {
  EmbeddableFactoryDefinition,
  EmbeddableInput,
  EmbeddableOutput,
} from '@kbn/embeddable-plugin/public';
import type { Embeddable } from '../../kibana_shared/embeddable';
import type { DashboardPanel } from './saved_dashboard';
import type { DashboardView } from './use_dashboard_view';
import { useEmbeddable } from './use_embeddable';

interface Props {
  readonly factory: EmbeddableFactoryDefinition;
  readonly panel: DashboardPanel;
  readonly view: DashboardView;
  readonly reloadTime: number | undefined;
  readonly editing: boolean;
  readonly onTitle: (title: string) => void;
  /** Takes what the panel's menu works with; null when it is gone. */
  readonly onEmbeddable: (embeddable: Embeddable | null) => void;
}

/** A panel as the plugin that registered it shows it, by Kibana's contract for embeddables. */
export function EmbeddedPanel({ factory, panel, view, reloadTime, editing, onTitle, onEmbeddable }: Props) {
  const { time, query, filters } = view;
  const input = useMemo<EmbeddableInput>(
    () => ({
      timeRange: time,
      query,
      filters: [...filters],
      // What the panel has of its own, such as a time range, comes before what the dashboard says.
      ...panel.input,
      id: panel.id,
      // Said even when there is none: what is not said stays as it was.
      title: panel.title === '' ? undefined : panel.title,
      viewMode: editing ? 'edit' : 'view',
      ...(reloadTime === undefined ? {} : { lastReloadRequestTime: reloadTime }),
    }),
    [panel, time, query, filters, editing, reloadTime],
  );
  const { embeddable, failure } = useEmbeddable(factory, input);
  useEffect(() => {
    onEmbeddable(embeddable);
    return () => onEmbeddable(null);
  }, [embeddable, onEmbeddable]);
  if (failure !== null) return <PanelFailure message={failure} />;
  if (!embeddable) return <EuiEmptyPrompt icon={<EuiLoadingChart size="l" />} />;
  return <RenderedPanel embeddable={embeddable} onTitle={onTitle} />;
}

function RenderedPanel({
  embeddable,
  onTitle,
}: {
  embeddable: Embeddable;
  onTitle: (title: string) => void;
}) {
  const elementRef = useRef<HTMLDivElement>(null);
  const [node, setNode] = useState<ReactNode>(null);
  const [output, setOutput] = useState<EmbeddableOutput>(embeddable.getOutput());
  // Kibana keeps a panel's content hidden until it says for the first time that it has loaded, or failed.
  const [loadedOnce, setLoadedOnce] = useState(false);
  const done = output.loading === false || output.rendered === true || output.error !== undefined;
  if (done && !loadedOnce) setLoadedOnce(true);
  useEffect(() => {
    const subscription = embeddable.getOutput$().subscribe(setOutput);
    if (elementRef.current) setNode(embeddable.render(elementRef.current) ?? null);
    return () => subscription.unsubscribe();
  }, [embeddable]);
  const { defaultTitle = '' } = output;
  useEffect(() => onTitle(defaultTitle), [defaultTitle, onTitle]);
  return (
    <>
      {output.loading === true && <EuiProgress size="xs" position="absolute" data-test-subj="panelLoading" />}
      {output.error && <PanelFailure message={output.error.message} />}
      <div
        ref={elementRef}
        className="embPanel__content"
        data-loading={output.loading === true ? '' : undefined}
        data-error={output.error ? '' : undefined}
        style={{
          flex: '1 1 100%',
          minHeight: 0,
          overflow: 'hidden',
          display: output.error || !loadedOnce ? 'none' : 'flex',
        }}
      >
        {node}
      </div>
    </>
  );
}

function PanelFailure({ message }: { readonly message: string }) {
  return (
    <EuiEmptyPrompt
      paddingSize="s"
      color="danger"
      iconType="error"
      data-test-subj="embeddableStackError"
      title={<h3>This panel could not be shown</h3>}
      body={<p>{message}</p>}
    />
  );
}
