import type { AssetStatus, RoleSnippet } from '../common/api/setup';

export interface AppLogsErrorDetails {
  /** HTTP status of the answer. */
  readonly statusCode: number;
  /** What the person can do about it, one sentence. */
  readonly action?: string;
  /** What the engine said, when it was the engine. */
  readonly reason?: string;
  /** The role that would allow it, when a privilege is missing. */
  readonly role?: RoleSnippet | undefined;
  /** The state of each asset, when setup stopped half way. */
  readonly assets?: readonly AssetStatus[];
}

/** An error that a person can act on; the routes turn it into an answer with the same words. */
export class AppLogsError extends Error {
  override readonly name: string = 'AppLogsError';
  readonly statusCode: number;
  readonly action: string | undefined;
  readonly reason: string | undefined;
  readonly role: RoleSnippet | undefined;
  readonly assets: readonly AssetStatus[] | undefined;

  constructor(message: string, { statusCode, action, reason, role, assets }: AppLogsErrorDetails) {
    super(message);
    this.statusCode = statusCode;
    this.action = action;
    this.reason = reason;
    this.role = role;
    this.assets = assets;
  }
}
