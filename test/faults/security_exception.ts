/** Who was refused what. */
export interface Denial {
  readonly user: string;
  /** Elasticsearch's name of what was asked for. */
  readonly action: string;
  readonly kind: 'cluster' | 'index';
  /** Privileges that would allow it, the narrowest first. */
  readonly grantedBy: readonly string[];
  /** What was to be worked on, for privileges on indices. */
  readonly indices?: readonly string[];
}

/**
 * Body of a 403 of Elasticsearch 8.12: the words are those of its `AuthorizationDenialMessages`
 * (x-pack/plugin/security, `authz/AuthorizationDenialMessages.java`).
 */
export function securityException({ user, action, kind, grantedBy, indices = [] }: Denial): object {
  const on = kind === 'index' ? ` on indices [${indices.join(',')}]` : '';
  const reason =
    `action [${action}] is unauthorized for user [${user}] with effective roles [${user}]${on}, ` +
    `this action is granted by the ${kind} privileges [${grantedBy.join(',')}]`;
  const cause = { type: 'security_exception', reason };
  return { error: { root_cause: [cause], ...cause }, status: 403 };
}
