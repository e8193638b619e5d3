import { createWriteStream, readdirSync, statSync } from 'fs';
import { join } from 'path';
import { pipeline } from 'stream/promises';
import { ZipFile } from 'yazl';

/** A fixed time in the archive: the same input gives the same bytes. */
const ENTRY_TIME = new Date(Date.UTC(2000, 0, 1));

/**
 * Packs one folder as `bin/kibana-plugin install` wants it.
 * @param dir where `folder` lies
 * @param folder the archive's top, "kibana", holding `<id>/kibana.json`
 */
export async function packZip(dir: string, file: string, folder: string): Promise<void> {
  const zip = new ZipFile();
  for (const path of filesBelow(dir, folder)) {
    zip.addFile(join(dir, path), path, { mtime: ENTRY_TIME, mode: 0o100644, compressionLevel: 9 });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

function filesBelow(root: string, below: string): string[] {
  return readdirSync(join(root, below))
    .sort()
    .flatMap((name) => {
      const path = `${below}/${name}`;
      return statSync(join(root, path)).isDirectory() ? filesBelow(root, path) : [path];
    });
}
