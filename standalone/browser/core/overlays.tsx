import { EuiFlyout } from '@elastic/eui';
import React, { useEffect, useRef } from 'react';
import { BehaviorSubject } from 'rxjs';
import type { MountPoint, OverlayRef, OverlayStart } from '@kbn/core/public';
import { useObservable } from './use_observable';

type FlyoutOptions = NonNullable<Parameters<OverlayStart['openFlyout']>[1]>;

interface OpenFlyout {
  readonly id: number;
  readonly mount: MountPoint;
  readonly options: FlyoutOptions;
  readonly close: () => void;
}

/** Flyouts that apps open over the page; as in Kibana, there is one at a time. */
export class Overlays implements OverlayStart {
  readonly flyout$ = new BehaviorSubject<OpenFlyout | null>(null);
  private count = 0;

  readonly openFlyout = (mount: MountPoint, options: FlyoutOptions = {}): OverlayRef => {
    this.flyout$.getValue()?.close();
    this.count += 1;
    const id = this.count;
    let closed: () => void = () => undefined;
    const onClose = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const close = () => {
      if (this.flyout$.getValue()?.id === id) this.flyout$.next(null);
      closed();
    };
    this.flyout$.next({ id, mount, options, close });
    return {
      onClose,
      close: () => {
        close();
        return onClose;
      },
    };
  };
}

/** Shows what is open. */
export function OverlayContainer({ overlays }: { readonly overlays: Overlays }) {
  const flyout = useObservable(overlays.flyout$, null);
  if (!flyout) return null;
  const { id, mount, options, close } = flyout;
  return (
    <EuiFlyout key={id} {...options} onClose={close}>
      <Mounted mount={mount} />
    </EuiFlyout>
  );
}

function Mounted({ mount }: { readonly mount: MountPoint }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => (element.current ? mount(element.current) : undefined), [mount]);
  // Header, body and footer of the flyout are laid out within it.
  return <div ref={element} style={{ display: 'flex', flexDirection: 'column', height: '100%' }} />;
}
