import { joined, textOfUnits, withoutMark, type ByteDecoder } from './byte_decoder';

const NOTHING = new Uint8Array(0);

/**
 * UTF-16 that keeps lone surrogates as they are: they tell the file's bytes by themselves. Known limit: the odd byte
 * that a torn file may end with becomes U+FFFD, and which byte it was is not kept.
 */
export class Utf16Decoder implements ByteDecoder {
  private readonly strict: TextDecoder;
  private kept: Uint8Array = NOTHING;
  private begun = false;

  constructor(private readonly bigEndian: boolean) {
    this.strict = new TextDecoder(bigEndian ? 'utf-16be' : 'utf-16le', { fatal: true, ignoreBOM: true });
  }

  decode(bytes: Uint8Array): string {
    const all = joined(this.kept, bytes);
    let whole = all.length - (all.length % 2);
    if (whole > 0 && isHigh(this.unit(all, whole - 2))) whole -= 2;
    this.kept = all.slice(whole);
    return this.text(all.subarray(0, whole));
  }

  end(): string {
    const rest = this.kept;
    this.kept = NOTHING;
    const odd = rest.length % 2;
    return this.text(rest.subarray(0, rest.length - odd)) + (odd ? '\ufffd' : '');
  }

  private text(bytes: Uint8Array): string {
    if (bytes.length === 0) return '';
    const text = this.valid(bytes) ?? this.unpaired(bytes);
    if (this.begun) return text;
    this.begun = true;
    return withoutMark(text);
  }

  private valid(bytes: Uint8Array): string | null {
    try {
      return this.strict.decode(bytes);
    } catch {
      return null;
    }
  }

  /** Unit by unit: for a piece that holds a lone surrogate. */
  private unpaired(bytes: Uint8Array): string {
    return textOfUnits(Uint16Array.from({ length: bytes.length / 2 }, (_, i) => this.unit(bytes, i * 2)));
  }

  private unit(bytes: Uint8Array, at: number): number {
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    return this.bigEndian ? (first << 8) | second : first | (second << 8);
  }
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
