import { engineClient } from './support/engine_client';

// All files share one engine. What one of them leaves under our names must not change what the next one sees: a
// plain index, say, has guessed mappings, and a search whose time range leaves out every shard still asks one of them.
beforeAll(async () => {
  const client = engineClient();
  try {
    const { data_streams: streams } = await client.indices.getDataStream({ name: 'logs-app_logs*' });
    for (const { name } of streams) await client.indices.deleteDataStream({ name });
    const plain = Object.keys(await client.indices.get({ index: 'logs-app_logs*', allow_no_indices: true }));
    if (plain.length > 0) await client.indices.delete({ index: plain });
  } finally {
    await client.close();
  }
});
