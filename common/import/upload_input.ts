/** A file as an upload sees it, in a browser or on Node. */
export interface UploadInput {
  /** Bytes. */
  readonly size: number;
  /** Its bytes from `from` on, in pieces of any length; ending the iteration early frees what it holds. */
  read(from: number): AsyncIterable<Uint8Array>;
}

/** The first bytes of a file, at most `length`. */
export async function readHead(input: UploadInput, length: number): Promise<Uint8Array> {
  const head = new Uint8Array(Math.min(length, input.size));
  let filled = 0;
  for await (const piece of input.read(0)) {
    const part = piece.subarray(0, head.length - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled >= head.length) break;
  }
  return head.subarray(0, filled);
}
