/** A value as JSON for people; what is absent is null, so that a view can say so in words. */
export function jsonText(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value, null, 2);
}

/** A file's name for the body of an asset, e.g. "ingest_pipeline_logs-app_logs_pipeline.json". */
export function bodyFileName(assetId: string): string {
  return `${assetId.replace(/[^A-Za-z0-9._-]+/g, '_')}.json`;
}
