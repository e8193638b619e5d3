import { handlerFile } from '../../common/add_data/steps/handler_step';
import { installPackage } from '../../common/add_data/steps/package_step';
import type { StepFile } from '../../common/add_data/steps/step_file';
import { tailCommand } from '../../common/add_data/steps/tail_step';
import type { StepValues } from '../../common/add_data/step_values';

/**
 * What the tutorial has people run: "Add data"'s own steps where there is one. Kibana's Home renders each text as a Mustache
 * template whose tags are single braces, so there is none in here: what would be `{…}` in Python is `dict(…)`. A test runs
 * them as they are.
 */

export const LOG_FILE = 'app.log';
export const SERVICE = 'shop';

/** Has Python's own `logging` write an app.log, with a traceback in it. */
export const WRITE_LOG: readonly string[] = [
  "cat > log_example.py <<'EOF'",
  'import logging',
  '',
  'logging.basicConfig(',
  `    filename="${LOG_FILE}",`,
  '    level=logging.INFO,',
  '    format="%(asctime)s %(levelname)s %(message)s",',
  ')',
  'logging.info("the shop is open")',
  'logging.warning("only %d left of %s", 2, "blue socks")',
  'try:',
  '    1 / 0',
  'except ZeroDivisionError:',
  '    logging.exception("no average without orders")',
  'EOF',
  'python3 log_example.py',
];

/** The steps of "Add data", filled in for the log that `WRITE_LOG` makes. */
function values(elasticsearchUrl: string): StepValues {
  return { service: SERVICE, namespace: '', elasticsearchUrl, path: LOG_FILE, timezone: 'UTC' };
}

export const INSTALL_PACKAGE = linesOf(installPackage());

/** The lines with which a program sends what it logs. */
export function sendByHandler(elasticsearchUrl: string): readonly string[] {
  return linesOf(handlerFile(values(elasticsearchUrl)));
}

/** Sends the log, and goes on with what is added to it. */
export function sendByTail(elasticsearchUrl: string): readonly string[] {
  return linesOf(tailCommand(values(elasticsearchUrl)));
}

function linesOf({ text }: StepFile): readonly string[] {
  return text.trimEnd().split('\n');
}

/**
 * curl sends; a file of NDJSON, as `POST /api/app_logs/import` takes it, is made before.
 * @param kibanaUrl without a slash at its end
 */
export function sendByCurl(kibanaUrl: string): readonly string[] {
  return [
    `python3 - ${LOG_FILE} ${SERVICE} UTC > app.ndjson <<'EOF'`,
    'import json, sys',
    '',
    'def lines(path, service, zone):',
    '    yield json.dumps(dict(source=dict(service=service, timezone=zone, path=path)))',
    '    with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:',
    '        for line in file:',
    '            yield json.dumps(dict(text=line))',
    '',
    'for line in lines(*sys.argv[1:4]):',
    '    print(line)',
    'EOF',
    `curl --fail-with-body --request POST --header 'kbn-xsrf: true' '${kibanaUrl}/api/app_logs/setup'`,
    "curl --fail-with-body --request POST --header 'kbn-xsrf: true' \\",
    "  --header 'content-type: application/x-ndjson' --data-binary @app.ndjson \\",
    `  '${kibanaUrl}/api/app_logs/import'`,
  ];
}
