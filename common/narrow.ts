/** An engine's answer is narrowed here, once; what is missing or of another type becomes null. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here: unknown = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

/**
 * A field of a document, whether it came nested (`log: {level}`) or dotted (`'log.level'`), as ecs-logging writes. What
 * every object has (`constructor`) is no field.
 */
export function field(source: unknown, name: string): unknown {
  const nested = name.split('.').reduce(own, source);
  return nested === undefined ? own(source, name) : nested;
}

function own(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.prototype.hasOwnProperty.call(value, name) ? Reflect.get(value, name) : undefined;
}

export function stringOr(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && typeof value[0] === 'string') return value[0];
  return null;
}

export function numberOr(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** An instant in epoch milliseconds, as aggregations give it, as ISO text. */
export function instantOr(value: unknown): string | null {
  const millis = numberOr(value);
  return millis === null ? null : new Date(millis).toISOString();
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
