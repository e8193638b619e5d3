import React from 'react';
import type { AssetStatus, SetupStatus } from '../../common/api/setup';
import { DifferenceFlyout } from './difference_flyout';
import { InstallFlyout, type InstallWish } from './install_flyout';
import { RemoveFlyout } from './remove_flyout';

/** What is looked at before it is done; one at a time. */
export type Dialog =
  | { readonly kind: 'install'; readonly wish: InstallWish }
  | { readonly kind: 'difference'; readonly asset: AssetStatus }
  | { readonly kind: 'remove' };

interface Props {
  readonly dialog: Dialog;
  readonly status: SetupStatus;
  readonly mayChange: boolean;
  readonly onClose: () => void;
  readonly onDialog: (dialog: Dialog) => void;
  /** Something in the cluster may have changed. */
  readonly onChanged: () => void;
}

/** The flyout that is open. */
export function SetupDialogs({ dialog, status, mayChange, onClose, onDialog, onChanged }: Props) {
  switch (dialog.kind) {
    case 'install':
      return <InstallFlyout wish={dialog.wish} onClose={onClose} onEnded={onChanged} />;
    case 'difference':
      return (
        <DifferenceFlyout
          asset={dialog.asset}
          mayChange={mayChange}
          onClose={onClose}
          onReplace={(id) => onDialog({ kind: 'install', wish: { replace: [id] } })}
        />
      );
    case 'remove':
      return <RemoveFlyout status={status} onClose={onClose} onRemoved={onChanged} />;
  }
}
