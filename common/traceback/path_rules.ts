import { z } from 'zod';

/** Pieces of each kind that one service may have: each is looked for in each frame. */
export const MAX_PIECES = 50;

const pieces = z.array(z.string().min(1).max(256)).max(MAX_PIECES);

export const ownFramesSchema = z.object({ own: pieces.default([]), library: pieces.default([]) }).strict();

/** Which files are whose, as people said it for a service: pieces of paths, `/opt/vendor/` or `plugins/thirdparty`. */
export interface OwnFrames {
  /** Pieces that make a frame the application's own. */
  readonly own: readonly string[];
  /** Pieces that make it a library's. */
  readonly library: readonly string[];
}

/** Nobody said anything: the general rule alone decides. */
export const NO_OWN_FRAMES: OwnFrames = { own: [], library: [] };

/** The same in the one form that paths are compared in. */
export interface PathRules {
  /** Each as `/opt/vendor/`, in lower case. */
  readonly own: readonly string[];
  readonly library: readonly string[];
}

/** Rules as they are compared; both readers, this one and the pipeline, are given them so. */
export function pathRules({ own, library }: OwnFrames): PathRules {
  return { own: own.flatMap(needle), library: library.flatMap(needle) };
}

/**
 * A piece of a path without what makes no difference: `\` is `/`, and slashes around it and case are none.
 * @returns empty for a text that names no part of a path
 */
export function pathPiece(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .split(/[/\\]/)
    .filter((part) => part !== '')
    .join('/');
}

/**
 * Whose a file is by what people said. Pieces match whole components, anywhere in the path; of several that match the
 * longest decides, being the most particular, and of two alike the one that makes it the application's own.
 * @returns null when nobody said anything about it
 */
export function saidOf(file: string, rules: PathRules): 'own' | 'library' | null {
  if (rules.own.length === 0 && rules.library.length === 0) return null;
  const path = `/${file.toLowerCase().replace(/\\/g, '/')}/`;
  const own = longest(path, rules.own);
  const library = longest(path, rules.library);
  if (own === 0 && library === 0) return null;
  return own >= library ? 'own' : 'library';
}

function longest(path: string, pieces: readonly string[]): number {
  return pieces.reduce(
    (most, piece) => (piece.length > most && path.includes(piece) ? piece.length : most),
    0,
  );
}

function needle(text: string): string[] {
  const piece = pathPiece(text);
  return piece === '' ? [] : [`/${piece}/`];
}
