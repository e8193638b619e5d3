import { PIPELINE } from '../../names';
import { quotePython } from '../quote/quote_python';
import { targetOf, urlOf, type StepValues } from '../step_values';
import { KEY_VARIABLE } from './key_step';
import type { StepFile } from './step_file';

/**
 * A line sent by nothing but the `elasticsearch` client. The document says that its fields are ready (`event.kind`); the
 * pipeline, named so that nothing is written before setup, adds what only it knows. The `_id` is made before, so that a
 * repeated request adds nothing twice.
 */
export function clientFile(values: StepValues): StepFile {
  const { service, stream, dataset, namespace } = targetOf(values);
  const lines = [
    'import os, uuid',
    'from datetime import datetime, timezone',
    'from elasticsearch import Elasticsearch',
    '',
    `client = Elasticsearch(${quotePython(urlOf(values))}, api_key=os.environ.get("${KEY_VARIABLE}"))`,
    '',
    'def send(level, message):',
    '    id, now = uuid.uuid4().hex, datetime.now(timezone.utc).isoformat()',
    '    document = {"@timestamp": now, "message": message, "log": {"level": level},',
    '        "event": {"kind": "event", "id": id, "created": now},',
    `        "service": {"name": ${quotePython(service)}},`,
    `        "data_stream": {"type": "logs", "dataset": "${dataset}", "namespace": "${namespace}"}}`,
    `    client.create(index="${stream}", id=id, document=document, pipeline="${PIPELINE}")`,
    '',
    'send("info", "the first line")',
  ];
  return { name: 'send_line.py', language: 'python', text: `${lines.join('\n')}\n` };
}
