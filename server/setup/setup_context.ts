import type { ElasticsearchClient, Logger, SavedObjectsClient, SavedObjectsImporter } from '@kbn/core/server';

/** What setup works with: everything as the current user, so that nobody gains a right by it. */
export interface SetupContext {
  readonly client: ElasticsearchClient;
  readonly savedObjects: SavedObjectsClient;
  readonly importer: SavedObjectsImporter;
  readonly signal?: AbortSignal;
  readonly logger: Logger;
}
