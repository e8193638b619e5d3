declare module 'rison-node' {
  const rison: {
    encode(value: unknown): string;
    /** Throws on a text that is not rison. */
    decode(text: string): unknown;
  };
  export default rison;
}
