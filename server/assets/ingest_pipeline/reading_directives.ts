import { NONE, TIME } from './reading_time';

/** Painless: the parts of a format's time, as common/formats/time/read_time_parts.ts reads them. */
export const READING_DIRECTIVES = `
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
