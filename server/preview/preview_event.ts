import type { PreviewEvent } from '../../common/api/preview';
import { FIELD, KIND_UNPARSED } from '../../common/fields';
import { field, numberOr, stringOr } from '../../common/narrow';

/**
 * A document of `_simulate` as a preview shows it.
 * @param original the event's lines, for a document that the engine did not give back
 */
export function previewEvent(document: unknown, original: string): PreviewEvent {
  const text = (name: string) => stringOr(field(document, name));
  const unread = text(FIELD.kind) === KIND_UNPARSED || document === undefined;
  return {
    time: text(FIELD.time) ?? '',
    timeFrom: text(FIELD.timeFrom),
    level: text(FIELD.level),
    severity: numberOr(field(document, FIELD.severity)),
    logger: text(FIELD.logger),
    message: text(FIELD.message) ?? original,
    errorType: text(FIELD.errorType),
    format: text(FIELD.format),
    reason: unread ? (text(FIELD.errorMessage) ?? 'The pipeline gave no answer for this event.') : null,
    original,
  };
}
