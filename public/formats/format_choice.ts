import { MAX_SERVICE_FORMATS, type ServiceAnswer, type ServiceSettings } from '../../common/api/services';
import type { FormatSource } from '../../common/formats/compile/format_source';
import { EMPTY_DRAFT, readDraft, type FormatDraft } from './format_draft';

/** What a person changed about a service's formats. It holds when they name another service. */
export interface FormatChoice {
  /** Offers that they took, the last one first. */
  readonly added: readonly FormatSource[];
  /** Saved formats that they took away. */
  readonly removed: readonly FormatSource[];
  /** What they wrote themselves; it is in effect as soon as it compiles. */
  readonly draft: FormatDraft;
}

export const NO_CHOICE: FormatChoice = { added: [], removed: [], draft: EMPTY_DRAFT };

/** Takes an offered format. */
export function withFormat(choice: FormatChoice, source: FormatSource): FormatChoice {
  return {
    ...choice,
    added: [source, ...without(choice.added, source)],
    removed: without(choice.removed, source),
  };
}

/** Takes a format away, whether it is saved or was only just taken. */
export function withoutFormat(choice: FormatChoice, source: FormatSource): FormatChoice {
  return {
    ...choice,
    added: without(choice.added, source),
    removed: [source, ...without(choice.removed, source)],
  };
}

/** Takes a format away and puts it into the box, to be changed there. */
export function editFormat(choice: FormatChoice, source: FormatSource): FormatChoice {
  const draft = { text: source.format, style: source.style, datefmt: source.datefmt ?? '' };
  return { ...withoutFormat(choice, source), draft };
}

/** Formats that are chosen beside the box: those of the service and those that were taken. */
export function listedFormats(
  saved: readonly FormatSource[],
  { added, removed }: FormatChoice,
): readonly FormatSource[] {
  const kept = saved.filter((source) => !includes(removed, source) && !includes(added, source));
  return [...added, ...kept];
}

/** The formats in effect, in the order in which they are tried, and how many there was no room for. */
export interface FormatsInEffect {
  readonly formats: readonly FormatSource[];
  readonly leftOut: number;
}

/** All formats that a choice comes to: those of the box before the listed ones. */
export function formatsInEffect(saved: readonly FormatSource[], choice: FormatChoice): FormatsInEffect {
  const reading = readDraft(choice.draft);
  const written = reading.kind === 'formats' ? reading.formats : [];
  const all = [...written, ...listedFormats(saved, choice)].reduce<readonly FormatSource[]>(
    (before, source) => (includes(before, source) ? before : [...before, source]),
    [],
  );
  return {
    formats: all.slice(0, MAX_SERVICE_FORMATS),
    leftOut: Math.max(0, all.length - MAX_SERVICE_FORMATS),
  };
}

/** True when two lists hold the same formats in the same order. */
export function sameFormats(a: readonly FormatSource[], b: readonly FormatSource[]): boolean {
  return a.length === b.length && a.every((source, position) => same(source, b[position]));
}

/** What saving would write, and what of it differs from what is saved. */
export interface SettingsChange {
  readonly settings: Pick<ServiceSettings, 'timezone' | 'formats'>;
  readonly formats: boolean;
  readonly timezone: boolean;
}

/**
 * Compares a choice with what is saved.
 * @param timezone the zone chosen; null leaves the saved one
 */
export function settingsChange(
  saved: Pick<ServiceAnswer, 'formats' | 'timezone'>,
  choice: FormatChoice,
  timezone: string | null,
): SettingsChange {
  const { formats } = formatsInEffect(saved.formats, choice);
  const zone = timezone ?? saved.timezone;
  return {
    settings: { timezone: zone, formats: [...formats] },
    formats: !sameFormats(formats, saved.formats),
    timezone: zone !== saved.timezone,
  };
}

function includes(formats: readonly FormatSource[], source: FormatSource): boolean {
  return formats.some((other) => same(other, source));
}

function without(formats: readonly FormatSource[], source: FormatSource): readonly FormatSource[] {
  return formats.filter((other) => !same(other, source));
}

function same(a: FormatSource, b: FormatSource | undefined): boolean {
  return b !== undefined && a.format === b.format && a.style === b.style && a.datefmt === b.datefmt;
}
