import { useMemo } from 'react';
import type { ServiceAnswer } from '../../common/api/services';
import { formatsInEffect, sameFormats, type FormatChoice } from '../formats/format_choice';
import { useSettings } from '../formats/use_settings';
import type { Call } from '../services/call';
import { browserZone } from '../services/settings';
import { useDebounced } from '../services/use_debounced';
import { usePreview, type PreviewState } from './use_preview';

/** How long a name or a format must rest before something is asked about it, in milliseconds. */
const TYPING_MS = 300;

/** What a person chose, and the text to show it on. */
export interface ChosenText {
  /** Whose settings apply; null asks for none. */
  readonly service: string | null;
  /** IANA zone; null takes the service's own, or the browser's. */
  readonly timezone: string | null;
  readonly choice: FormatChoice;
  /** Null while there is nothing to preview. */
  readonly text: string | null;
  readonly path: string;
  readonly encoding: string;
}

export interface ChoicePreview {
  /** Saved settings of the service; null while they are not known. */
  readonly settings: ServiceAnswer | null;
  /** IANA zone in effect. */
  readonly zone: string;
  readonly preview: PreviewState;
  /** Asks for the saved settings anew, because they may have changed. */
  reload(): void;
}

/** Follows what a person chooses for a service and asks how a text will be indexed with it. */
export function useChoicePreview(call: Call, chosen: ChosenText): ChoicePreview {
  const { text, path, encoding } = chosen;
  const service = useDebounced(chosen.service, TYPING_MS);
  const { settings: found, request } = useSettings(call, chosen.service === null ? null : service);
  const settings = service === chosen.service ? found : null;
  const zone = chosen.timezone ?? settings?.timezone ?? browserZone();

  const choice = useDebounced(chosen.choice, TYPING_MS);
  const saved = settings?.formats;
  const formats = useMemo(() => {
    const inEffect = formatsInEffect(saved ?? [], choice).formats;
    return sameFormats(inEffect, saved ?? []) ? null : inEffect;
  }, [choice, saved]);

  const input = useMemo(
    () =>
      text === null || service === null
        ? null
        : { source: { service, namespace: '', timezone: zone, path, encoding }, text, formats },
    [encoding, formats, path, service, text, zone],
  );
  return { settings, zone, preview: usePreview(call, input), reload: request.retry };
}
