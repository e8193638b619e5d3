/**
 * Painless: times as the program wrote them, made instants. A time that a clock change skips is moved by the gap,
 * one that it repeats is the first of the two (java.time.LocalDateTime.atZone): neither fails.
 */
export const DATING = `
// Null for a zone that the engine does not know.
ZoneId zoneOf(String name) {
  if (name == null) return null;
  try {
    return ZoneId.of(name);
  } catch (DateTimeException e) {
    return null;
  }
}

// The fraction of an asctime at i that ends at end.
int nanos(String s, int i, int end) {
  int value = 0;
  int digits = 0;
  for (int j = i + 20; j < end; j++) { value = value * 10 + s.charAt(j) - 48; digits++; }
  for (; digits < 9; digits++) value *= 10;
  return value;
}

String asctimeInstant(String s, int i, int end, ZoneId zone) {
  return LocalDateTime.of(two(s, i) * 100 + two(s, i + 2), two(s, i + 5), two(s, i + 8),
    two(s, i + 11), two(s, i + 14), two(s, i + 17), nanos(s, i, end)).atZone(zone).toInstant().toString();
}

String localInstant(String text, ZoneId zone) { return LocalDateTime.parse(text).atZone(zone).toInstant().toString(); }
`;
