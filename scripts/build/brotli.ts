import { readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { brotliCompressSync, constants } from 'zlib';

/** Writes a `.br` sibling, best quality, beside each script and style: Kibana serves it when the browser takes it. */
export function writeBrotliSiblings(dir: string): void {
  for (const name of readdirSync(dir)) {
    if (!/\.(js|css)$/.test(name)) continue;
    const path = join(dir, name);
    const packed = brotliCompressSync(readFileSync(path), {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    });
    writeFileSync(`${path}.br`, packed);
  }
}
