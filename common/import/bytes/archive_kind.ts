/** First bytes of archives that are not unpacked here, and what people call them. */
const ARCHIVES: readonly { readonly name: string; readonly at: number; readonly magic: readonly number[] }[] =
  [
    { name: 'zip', at: 0, magic: [0x50, 0x4b, 3, 4] },
    { name: 'bzip2', at: 0, magic: [0x42, 0x5a, 0x68] },
    { name: 'xz', at: 0, magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0] },
    { name: 'zstd', at: 0, magic: [0x28, 0xb5, 0x2f, 0xfd] },
    { name: 'tar', at: 257, magic: [0x75, 0x73, 0x74, 0x61, 0x72] },
  ];
const GZIP = [0x1f, 0x8b, 8];

/** Whether a file is a gzip archive, by its first three bytes (RFC 1952, 2.3.1); its name says nothing. */
export function isGzip(head: Uint8Array): boolean {
  return holds(head, 0, GZIP);
}

/** The kind of archive that a file's beginning shows, e.g. "zip"; null when it shows none. */
export function archiveKind(head: Uint8Array): string | null {
  if (isGzip(head)) return 'gzip';
  return ARCHIVES.find(({ at, magic }) => holds(head, at, magic))?.name ?? null;
}

function holds(head: Uint8Array, at: number, magic: readonly number[]): boolean {
  return magic.every((byte, i) => head[at + i] === byte);
}
