import { z } from 'zod';

const pageConfigSchema = z.object({
  /** Kibana's version that this host stands for. */
  version: z.string(),
  plugins: z.array(z.object({ id: z.string(), publicPath: z.string() })),
});
export type PageConfig = z.infer<typeof pageConfigSchema>;

/** What the server wrote into the page (standalone/server/files/shell_page.ts). Throws when it is not there. */
export function readPageConfig(page: Document): PageConfig {
  const text = page.getElementById('page-config')?.textContent ?? '';
  return pageConfigSchema.parse(JSON.parse(text));
}
