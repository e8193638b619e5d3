import { levelStyle } from '../../common/level_bands';
import { LEVELS } from '../../common/levels';

/** The colour of a level's bars. */
export function levelArea(severity: number, darkMode: boolean): string {
  const style = levelStyle(severity);
  return darkMode ? style.dark : style.area;
}

/** The colour of a level's letter and word. */
export function levelColor(severity: number, darkMode: boolean): string {
  const style = levelStyle(severity);
  return darkMode ? style.dark : style.light;
}

/** The first letter of a level that is known by name ("S" for success), else that of its band. */
export function levelLetter(level: string, severity: number): string {
  const known = LEVELS.find((other) => other.name === level);
  return known ? known.name.charAt(0).toUpperCase() : levelStyle(severity).letter;
}
