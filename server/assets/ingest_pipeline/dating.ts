import { NONE, TIME } from './reading_time';

/**
 * Painless: written times made instants. A time that a clock change skips is moved by the gap; of one that it repeats the
 * sender says which it is, and the first is taken otherwise (java.time.LocalDateTime.atZone): neither fails.
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

String instantOf(long[] t, ZoneId zone, boolean second) {
  if (t[${TIME.epoch}] != ${NONE}) return Instant.ofEpochMilli(t[${TIME.epoch}]).toString();
  int hour = (int) t[${TIME.hour}];
  if (t[${TIME.half}] != ${NONE}) hour = hour % 12 + (t[${TIME.half}] == 1 ? 12 : 0);
  LocalDate day = t[${TIME.yearDay}] != ${NONE} ? LocalDate.ofYearDay((int) t[${TIME.year}], (int) t[${TIME.yearDay}])
    : LocalDate.of((int) t[${TIME.year}], (int) t[${TIME.month}], (int) t[${TIME.day}]);
  LocalDateTime local = day.atTime(hour, (int) t[${TIME.minute}], (int) t[${TIME.second}], (int) t[${TIME.nanos}]);
  if (t[${TIME.offset}] != ${NONE}) return local.toInstant(ZoneOffset.ofTotalSeconds((int) t[${TIME.offset}])).toString();
  return inZone(local, zone, second);
}

String inZone(LocalDateTime local, ZoneId zone, boolean second) {
  ZonedDateTime zoned = local.atZone(zone);
  return (second ? zoned.withLaterOffsetAtOverlap() : zoned).toInstant().toString();
}

// The time of the record before, as the sender gives it: local, or with its offset.
String hintedInstant(String text, ZoneId zone, boolean second) {
  if (text.length() > 23) return OffsetDateTime.parse(text).toInstant().toString();
  return inZone(LocalDateTime.parse(text), zone, second);
}

// What the record leaves out, the file's date says. False when nothing says it.
boolean completeDate(long[] t, String date) {
  if (t[${TIME.epoch}] != ${NONE}) return true;
  boolean year = t[${TIME.year}] != ${NONE};
  boolean day = t[${TIME.yearDay}] != ${NONE} || t[${TIME.day}] != ${NONE};
  if (year && day && (t[${TIME.month}] != ${NONE} || t[${TIME.yearDay}] != ${NONE})) return true;
  if (date == null || date.length() != 10) return false;
  if (!year) t[${TIME.year}] = numberAt(date, 0, 4);
  if (t[${TIME.yearDay}] != ${NONE}) return true;
  if (t[${TIME.month}] == ${NONE}) t[${TIME.month}] = numberAt(date, 5, 7);
  if (t[${TIME.day}] == ${NONE}) t[${TIME.day}] = numberAt(date, 8, 10);
  return true;
}
`;
