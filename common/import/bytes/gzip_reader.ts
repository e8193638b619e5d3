import { Gunzip } from 'fflate';
import { joined } from './byte_decoder';
import { crc32 } from './crc32';

/**
 * Compressed bytes to hand over at once: they may unpack to a thousand times as many, which are then in memory, and when
 * an archive is damaged among them, all of them are lost.
 */
export const GZIP_STEP = 4 * 1024;
/** Compressed bytes remembered: a member's end is looked for in them. */
const WINDOW = 8 * 1024;
const TRAILER = 8;

const CHECKSUM =
  'A part of the gzip archive does not agree with its checksum: it was imported, but some of its lines may be wrong.';
const CUT =
  'The gzip archive ends too early or is damaged near its end: what could be unpacked was imported. When it is complete, import it again; nothing is added twice.';
const OTHER_BYTES = 'Bytes after the end of the gzip archive are no gzip data and were left out.';

/**
 * Unpacks a gzip archive of one or several members (RFC 1952) as its bytes come. What can be unpacked is given, however
 * the archive ends; `note` says when that was not all.
 */
export class GzipReader {
  private readonly gunzip: Gunzip;
  private out: Uint8Array[] = [];
  private recent: Uint8Array = new Uint8Array(0);
  private received = 0;
  private unpacked = 0;
  /** Of the member that is being unpacked: where it begins, and the checksum and length that its trailer must have. */
  private member = { start: 0, crc: 0, size: 0 };
  private stopped = false;
  private said: string | null = null;

  constructor() {
    this.gunzip = new Gunzip((bytes) => {
      if (bytes.length === 0) return;
      this.out.push(bytes);
      this.unpacked += bytes.length;
      this.member.crc = crc32(this.member.crc, bytes);
      this.member.size = (this.member.size + bytes.length) >>> 0;
    });
    this.gunzip.onmember = (start) => {
      if (this.trailerEnd() !== start) this.said ??= CHECKSUM;
      this.member = { start, crc: 0, size: 0 };
    };
  }

  /** True when nothing more can be unpacked, whatever comes. */
  get ended(): boolean {
    return this.stopped;
  }

  /** Why not all was unpacked, or may be wrong, as a sentence; null when all is well. Complete after `end`. */
  get note(): string | null {
    return this.said;
  }

  /** @param bytes at most GZIP_STEP, when memory matters */
  push(bytes: Uint8Array): Uint8Array[] {
    if (this.stopped || bytes.length === 0) return [];
    this.received += bytes.length;
    const known = joined(this.recent, bytes);
    this.recent = known.slice(Math.max(0, known.length - Math.max(WINDOW, bytes.length + TRAILER)));
    try {
      this.gunzip.push(bytes, false);
    } catch {
      this.stopped = true;
      this.sayEnd(
        `The gzip archive is damaged: its first ${this.unpacked.toLocaleString('en')} unpacked bytes were imported, the rest cannot be unpacked.`,
      );
    }
    return this.out.splice(0);
  }

  /** The archive's bytes are all there. */
  end(): void {
    if (this.stopped) return;
    this.stopped = true;
    this.sayEnd(CUT);
  }

  /** @param otherwise what to say when the last member has no end */
  private sayEnd(otherwise: string): void {
    const end = this.trailerEnd();
    if (end === null) this.said ??= otherwise;
    // Zeros are padding, which gzip itself leaves out without a word.
    else if (this.since(end).some((byte) => byte !== 0)) this.said ??= OTHER_BYTES;
  }

  /** Where the member ends by its own checksum and length, in compressed bytes; null when no such end is there. */
  private trailerEnd(): number | null {
    const { start, crc, size } = this.member;
    const trailer = new DataView(new ArrayBuffer(TRAILER));
    trailer.setUint32(0, crc, true);
    trailer.setUint32(4, size, true);
    const wanted = new Uint8Array(trailer.buffer);
    const base = this.received - this.recent.length;
    // A header has ten bytes, the shortest content two.
    for (let at = Math.max(0, start + 12 - base); at + TRAILER <= this.recent.length; at++) {
      if (wanted.every((byte, i) => this.recent[at + i] === byte)) return base + at + TRAILER;
    }
    return null;
  }

  private since(offset: number): Uint8Array {
    return this.recent.subarray(Math.max(0, offset - (this.received - this.recent.length)));
  }
}
