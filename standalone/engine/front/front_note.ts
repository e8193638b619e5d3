import { isJson, type Json } from './json';

/**
 * What the front remembers of an asset that the engine cannot hold; it is kept within the asset itself, so
 * that it survives a restart and goes when the asset goes.
 */
export interface FrontNote {
  /** The asset's own `_meta`, where the engine has no place for it. */
  readonly meta?: Json;
  /** The assets that this one uses and that may be missing. */
  readonly optional?: readonly string[];
  /** This asset is an empty one that the front made, because the engine cannot skip a missing one. */
  readonly placeholder?: true;
}

/** The note's name in an asset's `_meta`, or at the end of its description. */
export const NOTE = '_es8_front';

/** Narrows what was stored to a note; anything else is an empty one. */
export function readNote(value: unknown): FrontNote {
  if (!isJson(value)) return {};
  const { meta, optional, placeholder } = value;
  return {
    ...(isJson(meta) ? { meta } : {}),
    ...(Array.isArray(optional)
      ? { optional: optional.filter((name): name is string => typeof name === 'string') }
      : {}),
    ...(placeholder === true ? { placeholder } : {}),
  };
}
