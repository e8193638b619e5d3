/** What Elasticsearch says in a refusal (`security_exception`). */
export interface MissingPrivilege {
  readonly kind: 'cluster' | 'index' | 'application';
  /** Each of them would do; the narrowest first, as Elasticsearch orders them. */
  readonly privileges: readonly string[];
  /** Whom it refused; null when it does not say. */
  readonly user: string | null;
  /** What was to be worked on; empty for the cluster. */
  readonly indices: readonly string[];
}

/**
 * Reads a refusal of Elasticsearch 8: "action [a] is unauthorized for user [u] with effective roles [r] on indices [i],
 * this action is granted by the index privileges [read,all]". The one reader of these texts.
 * @param reason the engine's words; more may stand around the refusal
 * @returns null when it names no privilege
 */
export function missingPrivilege(reason: string): MissingPrivilege | null {
  const [, kind, names] =
    /granted by the (cluster|index|application) privileges \[([^\]]+)\]/.exec(reason) ?? [];
  if ((kind !== 'cluster' && kind !== 'index' && kind !== 'application') || names === undefined) return null;
  const [, user] = /is unauthorized for (?:API key id \[[^\]]*\] of )?user \[([^\]]*)\]/.exec(reason) ?? [];
  const [, indices] = / on (?:restricted )?indices \[([^\]]*)\]/.exec(reason) ?? [];
  return { kind, privileges: listed(names), user: user ?? null, indices: listed(indices ?? '') };
}

function listed(names: string): readonly string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
