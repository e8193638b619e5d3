import { i18n } from '@kbn/i18n';
import type { Stray } from '../../common/api/setup';

/** What a stray is, after its name. */
export function straySentence({ kind }: Stray, documents: string): string {
  return kind === 'index'
    ? i18n.translate('appLogs.setup.strays.index', {
        defaultMessage:
          'is a plain index with {documents} documents: nothing can be imported under its name, and its fields were guessed.',
        values: { documents },
      })
    : i18n.translate('appLogs.setup.strays.dataStream', {
        defaultMessage: 'is a data stream with {documents} documents that another template made.',
        values: { documents },
      });
}

/** What its button says. */
export function strayRemedy({ remedy }: Stray): string {
  return remedy === 'reindex'
    ? i18n.translate('appLogs.setup.strays.reindex', { defaultMessage: 'Copy into a data stream…' })
    : i18n.translate('appLogs.setup.strays.rollOver', { defaultMessage: 'Roll over…' });
}

/** What happens when somebody confirms. */
export function strayEffect({ remedy }: Stray): string {
  return remedy === 'reindex'
    ? i18n.translate('appLogs.setup.strays.reindexEffect', {
        defaultMessage:
          'Its documents are copied into a data stream of App Logs with the right fields, and the plain index makes room for it.',
      })
    : i18n.translate('appLogs.setup.strays.rollOverEffect', {
        defaultMessage:
          'A new index begins with the fields of App Logs. Lines from now on go there; lines that are there stay as they are.',
      });
}
