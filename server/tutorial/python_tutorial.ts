import { i18n } from '@kbn/i18n';
import type { TutorialSpec } from '@kbn/home-plugin/server';
import { APP_PATH, DASHBOARD_ID, INDEX_PATTERN, PLUGIN_NAME } from '../../common/names';
import { INSTALL_PACKAGE, sendByCurl, sendByHandler, sendByTail, WRITE_LOG } from './python_commands';

export const TUTORIAL_ID = 'appLogsPython';
export const TUTORIAL_NAME = 'Application logs: Python';

/** Addresses as people write them, without a slash at their ends. */
export interface Addresses {
  readonly kibanaUrl: string;
  readonly elasticsearchUrl: string;
}

/** Kibana Home's tutorial: from Python's `logging` to charts and lines. */
export function pythonTutorial(addresses: Addresses): TutorialSpec {
  return {
    id: TUTORIAL_ID,
    category: 'logging',
    name: TUTORIAL_NAME,
    shortDescription: i18n.translate('appLogs.tutorial.short', {
      defaultMessage: 'From the app.log of Python’s logging to a timeline, levels, lines and tracebacks.',
    }),
    longDescription: i18n.translate('appLogs.tutorial.long', {
      defaultMessage:
        'App Logs reads what Python’s logging writes as it is, tracebacks in one piece, and loses no line. Import a file in the browser, or send it from a script.',
    }),
    euiIconType: 'logoLogging',
    onPrem: {
      instructionSets: [writingSet(), sendingSet(addresses)],
    },
    artifacts: {
      dashboards: [
        {
          id: DASHBOARD_ID,
          isOverview: true,
          linkLabel: i18n.translate('appLogs.tutorial.dashboard', { defaultMessage: 'App Logs overview' }),
        },
      ],
      application: { path: APP_PATH, label: PLUGIN_NAME },
    },
  };
}

type InstructionSet = TutorialSpec['onPrem']['instructionSets'][number];

function writingSet(): InstructionSet {
  return {
    title: i18n.translate('appLogs.tutorial.write', { defaultMessage: 'Have Python write a log file' }),
    instructionVariants: [
      {
        id: 'Python',
        instructions: [
          {
            title: i18n.translate('appLogs.tutorial.configure', { defaultMessage: 'Configure logging' }),
            textPre: i18n.translate('appLogs.tutorial.configureText', {
              defaultMessage:
                'A program that logs already needs no change: its format is found out. This one writes `%(asctime)s %(levelname)s %(message)s` into `app.log`.',
            }),
            commands: WRITE_LOG,
          },
        ],
      },
    ],
  };
}

function sendingSet({ kibanaUrl, elasticsearchUrl }: Addresses): InstructionSet {
  const zone = i18n.translate('appLogs.tutorial.zone', {
    defaultMessage:
      'Python writes local times without a zone: in place of `UTC` put the zone of the machine that wrote the file, such as `Europe/Berlin`. Sending the same file again adds nothing twice.',
  });
  return {
    title: i18n.translate('appLogs.tutorial.send', { defaultMessage: 'Bring it to App Logs' }),
    instructionVariants: [
      {
        id: PLUGIN_NAME,
        instructions: [
          {
            title: i18n.translate('appLogs.tutorial.page', {
              defaultMessage: 'Import the file in the browser',
            }),
            textPre: i18n.translate('appLogs.tutorial.pageText', {
              defaultMessage:
                'Open [App Logs]({address}), drop `app.log`, and look at the preview before anything is indexed.',
              values: { address: `${kibanaUrl}${APP_PATH}` },
            }),
          },
        ],
      },
      {
        id: 'Python',
        instructions: [
          {
            title: i18n.translate('appLogs.tutorial.install', {
              defaultMessage: 'Install the package app-logs',
            }),
            textPre: i18n.translate('appLogs.tutorial.installText', {
              defaultMessage:
                'In a copy of App Logs’ sources. “Add data” on its page has these steps filled in, and makes the request for an API key, which both senders read from `APP_LOGS_API_KEY`.',
            }),
            commands: INSTALL_PACKAGE,
          },
          {
            title: i18n.translate('appLogs.tutorial.tail', {
              defaultMessage: 'Send the file, and what is added to it',
            }),
            textPre: zone,
            commands: sendByTail(elasticsearchUrl),
          },
          {
            title: i18n.translate('appLogs.tutorial.handler', {
              defaultMessage: 'Or let the program send what it logs, without a file',
            }),
            commands: sendByHandler(elasticsearchUrl),
          },
        ],
      },
      {
        id: 'curl',
        instructions: [
          {
            title: i18n.translate('appLogs.tutorial.curl', { defaultMessage: 'Send the file with curl' }),
            textPre: zone,
            commands: sendByCurl(kibanaUrl),
            textPost: i18n.translate('appLogs.tutorial.curlLogin', {
              defaultMessage:
                'Where Kibana asks for a login, add `--user NAME` to both curl commands; curl then asks for the password.',
            }),
          },
        ],
      },
    ],
    statusCheck: {
      title: i18n.translate('appLogs.tutorial.check', { defaultMessage: 'Log lines' }),
      text: i18n.translate('appLogs.tutorial.checkText', {
        defaultMessage: 'Look whether log lines have come in.',
      }),
      btnLabel: i18n.translate('appLogs.tutorial.checkButton', { defaultMessage: 'Look' }),
      success: i18n.translate('appLogs.tutorial.checkGood', { defaultMessage: 'Log lines have come in.' }),
      error: i18n.translate('appLogs.tutorial.checkBad', { defaultMessage: 'There are no log lines yet.' }),
      esHitsCheck: { index: INDEX_PATTERN, query: { match_all: {} } },
    },
  };
}
