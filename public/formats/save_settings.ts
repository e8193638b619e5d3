import { atPath } from '../../common/api/endpoint';
import { saveServiceEndpoint, serviceEndpoint, type ServiceAnswer } from '../../common/api/services';
import type { Call } from '../services/call';
import { isAbort, toFailure } from '../services/failure';
import { settingsChange, type FormatChoice } from './format_choice';

/** What is to be saved for a service. */
export interface SettingsToSave {
  readonly service: string;
  /** As they were read when the person chose; null when they could not be read until now. */
  readonly read: ServiceAnswer | null;
  readonly choice: FormatChoice;
  /** Null leaves the saved zone. */
  readonly timezone: string | null;
}

/** Reads the settings of a service, the defaults when nothing was ever saved. */
export function loadSettings(call: Call, service: string, signal: AbortSignal): Promise<ServiceAnswer> {
  return call(atPath(serviceEndpoint, { service }), undefined, signal);
}

/**
 * Saves formats and zone of a service when they differ from what is saved. A zone alone is a convenience: where it
 * cannot be kept for the service, nothing is said and the work goes on with the zone in hand.
 * @throws what the request failed with; status 409 when somebody else saved since `read`, 403 without the privilege
 */
export async function saveSettings(call: Call, wanted: SettingsToSave, signal: AbortSignal): Promise<void> {
  try {
    await save(call, wanted, signal);
  } catch (error) {
    if (isAbort(error) || hasFormats(wanted)) throw error;
    if (toFailure(error).status !== 409) return;
    const now = await loadSettings(call, wanted.service, signal);
    // Formats that somebody else saved stay as they are; another zone of theirs is a matter between people.
    if (now.timezone !== null && now.timezone !== wanted.timezone) throw error;
    await save(call, { ...wanted, read: now }, signal);
  }
}

async function save(call: Call, wanted: SettingsToSave, signal: AbortSignal): Promise<void> {
  const { service, choice, timezone } = wanted;
  const read = wanted.read ?? (await loadSettings(call, service, signal));
  const change = settingsChange(read, choice, timezone);
  if (!change.formats && !change.timezone) return;
  const body = { ...change.settings, version: read.version };
  await call(atPath(saveServiceEndpoint, { service }), body, signal);
}

function hasFormats({ read, choice }: SettingsToSave): boolean {
  return settingsChange(read ?? { formats: [], timezone: null }, choice, null).formats;
}
