/** First quartile, median and third quartile, by linear interpolation between the two nearest values. */
export function quartiles(values: readonly number[]): readonly [number, number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const low = sorted[Math.floor(place)];
    const high = sorted[Math.ceil(place)];
    if (low === undefined || high === undefined) throw new RangeError('No values.');
    return low + (high - low) * (place - Math.floor(place));
  };
  return [at(0.25), at(0.5), at(0.75)];
}

/** "median (first to third quartile)", rounded. */
export function quartileText(values: readonly number[], digits = 0): string {
  const [low, middle, high] = quartiles(values).map((value) => value.toFixed(digits));
  return `${middle} (${low} to ${high})`;
}
