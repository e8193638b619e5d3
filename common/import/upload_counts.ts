/** What became of the events that were sent. */
export interface UploadCounts {
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  /** The first reasons, at most five; also what the server or the file's archive has to say about the import. */
  readonly reasons: readonly string[];
}

export const NO_COUNTS: UploadCounts = { accepted: 0, duplicate: 0, rejected: 0, reasons: [] };

const MAX_REASONS = 5;

/** The counts of two parts of an import together, those of the first with their reasons first. */
export function addCounts(one: UploadCounts, other: UploadCounts): UploadCounts {
  return {
    accepted: one.accepted + other.accepted,
    duplicate: one.duplicate + other.duplicate,
    rejected: one.rejected + other.rejected,
    reasons: [...new Set([...one.reasons, ...other.reasons])].slice(0, MAX_REASONS),
  };
}
