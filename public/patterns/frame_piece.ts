import { pathPiece, type OwnFrames } from '../../common/traceback/path_rules';

/** The piece of a path that a rule about a file is offered for: the two innermost folders, or the file itself. */
export function offeredPiece(file: string): string {
  const parts = file.split(/[/\\]/).filter((part) => part !== '');
  return parts.length < 2 ? file : parts.slice(-3, -1).join('/');
}

/** The rules with one more; one that says the opposite of the same piece goes. */
export function withPiece(rules: OwnFrames, text: string, side: keyof OwnFrames): OwnFrames {
  const others = (pieces: readonly string[]) => pieces.filter((one) => pathPiece(one) !== pathPiece(text));
  const cleared = { own: others(rules.own), library: others(rules.library) };
  return { ...cleared, [side]: [...cleared[side], text.trim()] };
}

/** The rules without those that were taken away. */
export function withoutPieces(rules: OwnFrames, removed: ReadonlySet<string>): OwnFrames {
  const kept = (pieces: readonly string[]) => pieces.filter((one) => !removed.has(one));
  return { own: kept(rules.own), library: kept(rules.library) };
}
