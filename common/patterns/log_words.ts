/**
 * Words that say what happened or what state something is in. Two lines that differ in one of them are different
 * events, however alike they are otherwise ("connection opened", "connection closed").
 */
const STATES = new Set(
  [
    'open close start stop begin end finish abort cancel retry resume pause restart reload run exit kill',
    'success successful successfully fail failure ok okay error warning fatal panic timeout',
    'up down on off in out true false yes no not none null all any',
    'valid invalid known unknown enable disable active inactive available unavailable',
    'read write get put set post patch add remove insert delete create destroy update load unload lock unlock',
    'connect disconnect attach detach mount unmount bind unbind send receive accept reject allow deny grant',
    'online offline ready busy idle running dead alive healthy unhealthy full empty missing lost found',
    'new old first last min max before after local remote client server request response input output',
    'master slave primary secondary leader follower startup shutdown login logout',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a word tells events apart. By a list, and by the endings of participles ("Starting", "refused"). */
export function isStateWord(word: string): boolean {
  const lower = word.toLowerCase();
  return STATES.has(lower) || lower.endsWith('ed') || lower.endsWith('ing');
}

/** Words after which programs write a name. */
const NAMING = new Set('user username login account host hostname customer tenant named called'.split(' '));

const LONGEST_NAMING = 8;

export function isNamingWord(word: string): boolean {
  return word.length <= LONGEST_NAMING && NAMING.has(word.toLowerCase());
}

/** Values that say that there is none: what could stand there may be anything. */
const NOTHING = new Set(['null', 'none', 'nil', 'undefined']);
const LONGEST_NOTHING = 9;

export function isNothing(word: string): boolean {
  return word.length <= LONGEST_NOTHING && NOTHING.has(word.toLowerCase());
}

/** What stands behind a number and changes with its size. */
const UNITS = new Set(
  [
    'b kb mb gb tb kib mib gib tib bytes byte bit bits',
    'ns us ms s sec secs second seconds msec msecs millis milliseconds m min mins minute minutes',
    'h hr hrs hour hours d day days',
  ].flatMap((line) => line.split(' ')),
);
const LONGEST_UNIT = 12;

export function isUnit(word: string): boolean {
  return word.length <= LONGEST_UNIT && UNITS.has(word.toLowerCase());
}

/** Days and months as `ctime` and English dates write them. */
const DATE_WORDS = new Set(
  [
    'Mon Tue Wed Thu Fri Sat Sun Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    'Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec',
    'January February March April June July August September October November December',
  ].flatMap((line) => line.split(' ')),
);

const LONGEST_DATE_WORD = 9;

export function isDateWord(word: string): boolean {
  return word.length <= LONGEST_DATE_WORD && word.charCodeAt(0) < 97 && DATE_WORDS.has(word);
}
