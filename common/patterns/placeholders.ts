/** What the pipeline writes between `<` and `>` in place of what varies; see server/assets/ingest_pipeline/mask_token.ts. */
export const PLACEHOLDER_NAMES = ['num', 'hex', 'uuid', 'ip', 'path', 'str', 'time', 'email', 'id'] as const;
