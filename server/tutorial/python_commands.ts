/**
 * What the tutorial has people run. Kibana's Home renders each text as a Mustache template whose tags are single braces,
 * so there is none in here: what would be `{…}` in Python is `dict(…)`. A test runs them as they are.
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

/** Lines of NDJSON, as `POST /api/app_logs/import` takes them: where it is from, then the text. */
const NDJSON_LINES: readonly string[] = [
  'def lines(path, service, zone):',
  '    yield json.dumps(dict(source=dict(service=service, timezone=zone, path=path)))',
  '    with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:',
  '        for line in file:',
  '            yield json.dumps(dict(text=line))',
];

/**
 * Python alone, streaming: memory stays flat however large the file.
 * @param kibanaUrl without a slash at its end
 */
export function sendByPython(kibanaUrl: string): readonly string[] {
  return [
    "cat > send_log.py <<'EOF'",
    'import json, os, sys, urllib.request',
    '',
    `KIBANA = "${kibanaUrl}"`,
    '',
    ...NDJSON_LINES,
    '',
    'def post(path, content_type, body):',
    '    headers = dict([("kbn-xsrf", "true"), ("content-type", content_type)])',
    '    if "APP_LOGS_API_KEY" in os.environ:',
    '        headers["authorization"] = "ApiKey " + os.environ["APP_LOGS_API_KEY"]',
    '    request = urllib.request.Request(KIBANA + path, data=body, headers=headers, method="POST")',
    '    with urllib.request.urlopen(request) as answer:',
    '        return json.load(answer)',
    '',
    'post("/api/app_logs/setup", "application/json", json.dumps(dict()).encode())',
    'body = ((line + "\\n").encode() for line in lines(*sys.argv[1:4]))',
    'print(json.dumps(post("/api/app_logs/import", "application/x-ndjson", body), indent=2))',
    'EOF',
    `python3 send_log.py ${LOG_FILE} ${SERVICE} UTC`,
  ];
}

/**
 * curl sends; a file of NDJSON is made before.
 * @param kibanaUrl without a slash at its end
 */
export function sendByCurl(kibanaUrl: string): readonly string[] {
  return [
    `python3 - ${LOG_FILE} ${SERVICE} UTC > app.ndjson <<'EOF'`,
    'import json, sys',
    '',
    ...NDJSON_LINES,
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
