/** Places of a written time in its array; NONE where the record says nothing. */
export const TIME = {
  year: 0,
  month: 1,
  day: 2,
  hour: 3,
  minute: 4,
  second: 5,
  nanos: 6,
  offset: 7,
  epoch: 8,
  yearDay: 9,
  /** 0 before noon, 1 after. */
  half: 10,
  size: 11,
} as const;
const NONE = -1_000_000;

/**
 * Painless: times as records write them. The same rules, function by function, as common/formats/time; the cases in
 * test/logs and the pairs in test/formats hold the two together.
 */
export const READING_TIME = `
long[] clear(long[] t) {
  for (int i = 0; i < ${TIME.size}; i++) t[i] = i >= ${TIME.hour} && i <= ${TIME.nanos} ? 0 : ${NONE};
  return t;
}

int code(String s, int i) { return i >= 0 && i < s.length() ? s.charAt(i) : -1; }

boolean isDigit(int c) { return c >= 48 && c <= 57; }

boolean isLetter(int c) { return (c >= 97 && c <= 122) || (c >= 65 && c <= 90); }

int digitsEnd(String s, int i, int most) {
  int end = i;
  while (end - i < most && isDigit(code(s, end))) end++;
  return end;
}

long numberAt(String s, int from, int to) {
  long value = 0;
  for (int i = from; i < to; i++) value = value * 10 + s.charAt(i) - 48;
  return value;
}

int twoAt(String s, int i) {
  if (i + 1 >= s.length()) return -1;
  int a = s.charAt(i) - 48; int b = s.charAt(i + 1) - 48;
  return a >= 0 && a <= 9 && b >= 0 && b <= 9 ? a * 10 + b : -1;
}

long power(int n) {
  long value = 1;
  for (int i = 0; i < n; i++) value *= 10;
  return value;
}

// Number of the month times 100, plus the length of its name; -1 without one.
int monthAt(String s, int i) {
  if (i + 3 > s.length()) return -1;
  String name = s.substring(i, i + 3);
  int place = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(name);
  if (place < 0 || place % 3 != 0) return -1;
  String rest = ['uary', 'ruary', 'ch', 'il', '', 'e', 'y', 'ust', 'tember', 'ober', 'ember', 'ember'].get(place / 3);
  return (place / 3 + 1) * 100 + (s.startsWith(rest, i + 3) ? 3 + rest.length() : 3);
}

int dayNameEnd(String s, int i) {
  if (i + 3 > s.length()) return -1;
  int place = 'MonTueWedThuFriSatSun'.indexOf(s.substring(i, i + 3));
  if (place < 0 || place % 3 != 0) return -1;
  String rest = ['day', 'sday', 'nesday', 'rsday', 'day', 'urday', 'day'].get(place / 3);
  int end = s.startsWith(rest, i + 3) ? i + 3 + rest.length() : i + 3;
  return isLetter(code(s, end)) ? -1 : end;
}

int readClock(String s, int i, long[] t, boolean dated) {
  int hourEnd = digitsEnd(s, i, 2);
  if (hourEnd == i || code(s, hourEnd) != 58) return -1;
  if (hourEnd == i + 1 && !dated) return -1;
  int hour = (int) numberAt(s, i, hourEnd);
  int minute = twoAt(s, hourEnd + 1);
  if (hour > 23 || minute < 0 || minute > 59) return -1;
  int end = hourEnd + 3;
  int second = 0;
  if (code(s, end) == 58) {
    second = twoAt(s, end + 1);
    if (second < 0 || second > 60) return -1;
    end += 3;
  } else if (!dated || isDigit(code(s, end))) return -1;
  t[${TIME.hour}] = hour;
  t[${TIME.minute}] = minute;
  t[${TIME.second}] = second > 59 ? 59 : second;
  int mark = code(s, end);
  if (mark == 44 || mark == 46) end = readFraction(s, end, mark, t);
  int next = code(s, end);
  if (next == 32 && hour >= 1 && hour <= 12) { end = readHalfOfDay(s, end, t); next = code(s, end); }
  // What a zone begins with: a space, a sign, a Z.
  return next == 32 || next == 43 || next == 45 || next == 90 ? readZone(s, end, t, mark == 44) : end;
}

int readHalfOfDay(String s, int i, long[] t) {
  int half = code(s, i + 1);
  int m = code(s, i + 2);
  if ((m != 77 && m != 109) || isLetter(code(s, i + 3))) return i;
  if (half == 65 || half == 97) t[${TIME.half}] = 0;
  else if (half == 80 || half == 112) t[${TIME.half}] = 1;
  else return i;
  return i + 3;
}

int readFraction(String s, int i, int mark, long[] t) {
  if (!isDigit(code(s, i + 1))) return i;
  int end = digitsEnd(s, i + 1, 9);
  t[${TIME.nanos}] = numberAt(s, i + 1, end) * power(9 - (end - i - 1));
  if (mark != 44 || code(s, end) != 46) return end;
  int again = digitsEnd(s, end + 1, 6);
  return again > end + 1 ? again : end;
}

int readZone(String s, int i, long[] t, boolean comma) {
  int first = code(s, i);
  if (first == 90 && !isLetter(code(s, i + 1)) && !isDigit(code(s, i + 1))) { t[${TIME.offset}] = 0; return i + 1; }
  int from = first == 32 ? i + 1 : i;
  if (from > i && (s.startsWith('UTC', from) || s.startsWith('GMT', from))) {
    if (isLetter(code(s, from + 3))) return i;
    int further = readOffset(s, from + 3, t);
    if (further < 0) t[${TIME.offset}] = 0;
    return further < 0 ? from + 3 : further;
  }
  if (comma && from == i && code(s, from + 3) != 58) return i;
  int end = readOffset(s, from, t);
  return end < 0 ? i : end;
}

int readOffset(String s, int i, long[] t) {
  int sign = code(s, i);
  if (sign != 43 && sign != 45) return -1;
  int hours = twoAt(s, i + 1);
  int minutesAt = code(s, i + 3) == 58 ? i + 4 : i + 3;
  int minutes = twoAt(s, minutesAt);
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || isDigit(code(s, minutesAt + 2))) return -1;
  t[${TIME.offset}] = (sign == 45 ? -1 : 1) * (hours * 3600 + minutes * 60);
  return minutesAt + 2;
}

// Where a time of any shape ends, or -1. order: 'dmy' or 'mdy' where the file's way is known, or null.
int readAnyTime(String s, int i, long[] t, String order) {
  int first = code(s, i);
  if (isLetter(first)) return readNamed(s, i, t);
  if (!isDigit(first)) return -1;
  int end = digitsEnd(s, i, 14);
  int n = end - i;
  if (n == 4) return readYearFirst(s, i, t);
  if (n <= 2) return code(s, end) == 58 ? readClock(s, i, t, false) : readDayFirst(s, i, end, t, order);
  return n == 10 || n == 13 ? readEpoch(s, i, end, t) : -1;
}

int readYearFirst(String s, int i, long[] t) {
  int mark = code(s, i + 4);
  if ((mark != 45 && mark != 47 && mark != 46) || code(s, i + 7) != mark) return -1;
  int month = twoAt(s, i + 5);
  int day = twoAt(s, i + 8);
  if (month < 1 || month > 12 || day < 1 || day > 31) return -1;
  int gap = code(s, i + 10);
  if (gap != 32 && gap != 84 && gap != 95) return -1;
  t[${TIME.year}] = numberAt(s, i, i + 4);
  t[${TIME.month}] = month;
  t[${TIME.day}] = day;
  return readClock(s, i + 11, t, true);
}

long century(long year) { return year + (year >= 69 ? 1900 : 2000); }

int readDayFirst(String s, int i, int end, long[] t, String order) {
  int mark = code(s, end);
  if (mark != 45 && mark != 47 && mark != 46 && mark != 32) return -1;
  long one = numberAt(s, i, end);
  int named = monthAt(s, end + 1);
  long month; long day; int next;
  if (named > 0) {
    next = end + 1 + named % 100;
    if (code(s, next) != mark) return -1;
    month = named / 100; day = one; next++;
  } else {
    int otherEnd = digitsEnd(s, end + 1, 2);
    if (otherEnd == end + 1 || mark == 32 || code(s, otherEnd) != mark) return -1;
    long other = numberAt(s, end + 1, otherEnd);
    boolean dmy = order == null ? mark != 47 : order.equals('dmy');
    boolean dayFirst = one > 12 || (other <= 12 && dmy);
    month = dayFirst ? other : one;
    day = dayFirst ? one : other;
    next = otherEnd + 1;
  }
  if (month < 1 || month > 12 || day < 1 || day > 31) return -1;
  int yearEnd = digitsEnd(s, next, 4);
  if (yearEnd - next != 4 && yearEnd - next != 2) return -1;
  long year = numberAt(s, next, yearEnd);
  t[${TIME.year}] = yearEnd - next == 4 ? year : century(year);
  t[${TIME.month}] = month;
  t[${TIME.day}] = day;
  int clock = gapEnd(s, yearEnd);
  return clock < 0 ? -1 : readClock(s, clock, t, true);
}

int gapEnd(String s, int i) {
  int gap = code(s, i);
  if (gap == 32 || gap == 58 || gap == 84) return i + 1;
  return gap == 44 && code(s, i + 1) == 32 ? i + 2 : -1;
}

int readNamed(String s, int i, long[] t) {
  int from = i;
  int dayName = dayNameEnd(s, i);
  if (dayName >= 0) {
    from = code(s, dayName) == 44 ? dayName + 2 : dayName + 1;
    int end = digitsEnd(s, from, 2);
    if (end > from) return readDayFirst(s, from, end, t, 'dmy');
  }
  int named = monthAt(s, from);
  if (named < 0) return -1;
  int nameEnd = from + named % 100;
  if (code(s, nameEnd) != 32) return -1;
  int dayAt = code(s, nameEnd + 1) == 32 ? nameEnd + 2 : nameEnd + 1;
  int dayEnd = digitsEnd(s, dayAt, 2);
  long day = numberAt(s, dayAt, dayEnd);
  if (dayEnd == dayAt || day < 1 || day > 31) return -1;
  t[${TIME.month}] = named / 100;
  t[${TIME.day}] = day;
  int clock = gapEnd(s, dayEnd);
  if (clock < 0) return -1;
  int yearEnd = digitsEnd(s, clock, 4);
  boolean year = yearEnd == clock + 4;
  if (year) {
    t[${TIME.year}] = numberAt(s, clock, yearEnd);
    clock = gapEnd(s, yearEnd);
    if (clock < 0) return -1;
  }
  int end = readClock(s, clock, t, false);
  if (end < 0 || year || dayName < 0) return end;
  int last = digitsEnd(s, end + 1, 4);
  if (code(s, end) != 32 || last != end + 5) return end;
  t[${TIME.year}] = numberAt(s, end + 1, last);
  return last;
}

int readEpoch(String s, int i, int end, long[] t) {
  if (s.charAt(i) != 49 || isLetter(code(s, end))) return -1;
  if (end - i == 10) return readCount(s, i, end, 1000, t);
  t[${TIME.epoch}] = numberAt(s, i, end);
  return end;
}

// Seconds (unit 1000) or milliseconds (unit 1) since 1970, with their fraction.
int readCount(String s, int i, int end, int unit, long[] t) {
  t[${TIME.epoch}] = numberAt(s, i, end) * unit;
  if (code(s, end) != 46) return end;
  int fraction = digitsEnd(s, end + 1, 18);
  if (fraction == end + 1) return end;
  if (unit == 1000) {
    int n = fraction - end - 1 > 3 ? 3 : fraction - end - 1;
    t[${TIME.epoch}] += numberAt(s, end + 1, end + 1 + n) * power(3 - n);
  }
  return fraction;
}

int readTimeParts(String s, int i, List parts, long[] t, String order) {
  int end = i;
  for (int k = 0; k < parts.size(); k++) {
    String part = (String) parts.get(k);
    if (part.length() < 2 || part.charAt(0) != 37) {
      if (!s.startsWith(part, end)) return -1;
      end += part.length();
    } else {
      end = readDirective(s, end, part, t, order);
      if (end < 0) return -1;
    }
  }
  return end;
}

int readDirective(String s, int i, String directive, long[] t, String order) {
  if (directive.equals('%any')) return readAnyTime(s, i, t, order);
  if (directive.equals('%dated')) {
    int end = readAnyTime(s, i, t, order);
    return t[${TIME.day}] == ${NONE} ? -1 : end;
  }
  if (directive.equals('%millis')) return readMillis(s, i, t);
  if (directive.equals('%epoch') || directive.equals('%epoch_millis')) {
    int end = digitsEnd(s, i, 14);
    return end == i ? -1 : readCount(s, i, end, directive.equals('%epoch') ? 1000 : 1, t);
  }
  char name = directive.charAt(1);
  if (name == 98 || name == 66) {
    int named = monthAt(s, i);
    if (named < 0) return -1;
    t[${TIME.month}] = named / 100;
    return i + named % 100;
  }
  if (name == 97 || name == 65) return dayNameEnd(s, i);
  if (name == 112) {
    int half = code(s, i); int m = code(s, i + 1);
    boolean pm = half == 80 || half == 112;
    if ((m != 77 && m != 109) || !(pm || half == 65 || half == 97)) return -1;
    t[${TIME.half}] = pm ? 1 : 0;
    return i + 2;
  }
  if (name == 122) return readZoneOffset(s, i, t);
  if (name == 90) return readZoneName(s, i, t);
  if (name == 102) {
    int end = digitsEnd(s, i, 9);
    if (end == i) return -1;
    t[${TIME.nanos}] = numberAt(s, i, end) * power(9 - (end - i));
    return end;
  }
  return readNumber(s, i, name, t);
}

int readNumber(String s, int i, char name, long[] t) {
  int digits = 2; long least = 0; long most = 53; int place = -1;
  if (name == 89) { digits = 4; most = 9999; place = ${TIME.year}; }
  else if (name == 121) { most = 99; place = ${TIME.year}; }
  else if (name == 109) { least = 1; most = 12; place = ${TIME.month}; }
  else if (name == 100) { least = 1; most = 31; place = ${TIME.day}; }
  else if (name == 72) { most = 23; place = ${TIME.hour}; }
  else if (name == 73) { least = 1; most = 12; place = ${TIME.hour}; }
  else if (name == 77) { most = 59; place = ${TIME.minute}; }
  else if (name == 83) { most = 61; place = ${TIME.second}; }
  else if (name == 106) { digits = 3; least = 1; most = 366; place = ${TIME.yearDay}; }
  else if (name == 86) least = 1;
  else if (name == 71) { digits = 4; most = 9999; }
  else if (name == 103) most = 99;
  else if (name == 117) { digits = 1; least = 1; most = 7; }
  else if (name == 119) { digits = 1; most = 6; }
  else if (name != 85 && name != 87) return -1;
  int from = digits == 2 && code(s, i) == 32 ? i + 1 : i;
  int end = digitsEnd(s, from, digits - (from - i));
  if (end == from) return -1;
  long value = numberAt(s, from, end);
  if (value < least || value > most) return -1;
  if (name == 121) value = century(value);
  else if (name == 83 && value > 59) value = 59;
  if (place >= 0) t[place] = value;
  return end;
}

int readZoneOffset(String s, int i, long[] t) {
  if (code(s, i) == 90) { t[${TIME.offset}] = 0; return i + 1; }
  int end = readOffset(s, i, t);
  return end < 0 ? i : end;
}

int readZoneName(String s, int i, long[] t) {
  int end = i;
  while (isLetter(code(s, end))) end++;
  String name = s.substring(i, end);
  if ((name.equals('UTC') || name.equals('GMT')) && t[${TIME.offset}] == ${NONE}) t[${TIME.offset}] = 0;
  if (end > i) return end;
  int sign = code(s, i);
  return sign == 43 || sign == 45 ? digitsEnd(s, i + 1, 4) : i;
}

int readMillis(String s, int i, long[] t) {
  int end = digitsEnd(s, i, 4);
  long value = numberAt(s, i, end);
  if (end == i || value > 1000) return -1;
  t[${TIME.nanos}] = (value > 999 ? 999 : value) * 1000000;
  if (code(s, end) != 46) return end;
  int fraction = digitsEnd(s, end + 1, 9);
  return fraction > end + 1 ? fraction : end;
}
`;

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
