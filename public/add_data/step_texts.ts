import { i18n } from '@kbn/i18n';
import type { StepId } from '../../common/add_data/steps/steps';

/** What a way of sending is called. */
export function stepName(id: StepId): string {
  switch (id) {
    case 'handler':
      return i18n.translate('appLogs.addData.handler', { defaultMessage: 'Python handler' });
    case 'tail':
      return i18n.translate('appLogs.addData.tail', { defaultMessage: 'Log file' });
    case 'client':
      return i18n.translate('appLogs.addData.client', { defaultMessage: 'elasticsearch client' });
    case 'filebeat':
      return 'Filebeat';
    case 'elastic_agent':
      return 'Elastic Agent';
  }
}

/** What it is for, and what it is not. */
export function stepHelp(id: StepId): string {
  switch (id) {
    case 'handler':
      return i18n.translate('appLogs.addData.handler.help', {
        defaultMessage:
          'A handler for Python’s logging: the program sends what it logs by itself, never waits for it, and counts what could not be sent.',
      });
    case 'tail':
      return i18n.translate('appLogs.addData.tail.help', {
        defaultMessage:
          'A command that follows a log file, rotated or not: the same events as an upload of the file, none of them twice.',
      });
    case 'client':
      return i18n.translate('appLogs.addData.client.help', {
        defaultMessage:
          'A few lines with nothing but Elasticsearch’s own client, for scripts that send a line now and then.',
      });
    case 'filebeat':
      return i18n.translate('appLogs.addData.filebeat.help', {
        defaultMessage:
          'For machines that have Filebeat 8 already. It joins the lines of a record by an expression; “Log file” knows more about where a record begins.',
      });
    case 'elastic_agent':
      return i18n.translate('appLogs.addData.elasticAgent.help', {
        defaultMessage:
          'A policy for an Elastic Agent that runs by itself. Under Fleet, put parsers and processors into the advanced options of the integration Custom Logs (Filestream).',
      });
  }
}
