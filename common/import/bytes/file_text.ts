import type { TextEncodingName } from '../detect_encoding';
import type { ByteDecoder } from './byte_decoder';
import { GZIP_STEP, GzipReader } from './gzip_reader';
import { Utf16Decoder } from './utf16_decoder';
import { Utf8Decoder } from './utf8_decoder';
import { Windows1252Decoder } from './windows_1252';

/** How the bytes of a file become text. */
export interface FileCoding {
  readonly gzip: boolean;
  readonly encoding: TextEncodingName;
}

/** The text of a file as its bytes come: unpacked, then decoded. */
export class FileText {
  private readonly archive: GzipReader | null;
  private readonly decoder: ByteDecoder;

  constructor({ gzip, encoding }: FileCoding) {
    this.archive = gzip ? new GzipReader() : null;
    this.decoder = decoderOf(encoding);
  }

  /** Bytes to push at once, so that the text of one push fits in memory. */
  get step(): number {
    return this.archive ? GZIP_STEP : Infinity;
  }

  /** True when no more text comes, whatever bytes do: an archive has ended before its file. */
  get ended(): boolean {
    return this.archive?.ended ?? false;
  }

  /** Why some of the file is missing or may be wrong, as a sentence; null when all is well. */
  get note(): string | null {
    return this.archive?.note ?? null;
  }

  push(bytes: Uint8Array): string {
    if (!this.archive) return this.decoder.decode(bytes);
    return this.archive.push(bytes).reduce((text, piece) => text + this.decoder.decode(piece), '');
  }

  /** The text of what was kept back, when no more bytes come. */
  end(): string {
    this.archive?.end();
    return this.decoder.end();
  }
}

/** A decoder for one file, from its first byte on. */
export function decoderOf(encoding: TextEncodingName): ByteDecoder {
  switch (encoding) {
    case 'utf-8':
      return new Utf8Decoder();
    case 'utf-16le':
      return new Utf16Decoder(false);
    case 'utf-16be':
      return new Utf16Decoder(true);
    case 'windows-1252':
      return new Windows1252Decoder();
  }
}

/** A piece of a file in parts of at most `step` bytes. */
export function* inSteps(bytes: Uint8Array, step: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, Math.min(bytes.length, at + step));
}
