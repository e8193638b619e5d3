import { datasetOf } from '../../services/service_readings';
import type { StreamName } from './stream_name';

/**
 * Painless for `_reindex`: lets through either the documents that our pipeline is to read, or the others, so that one copy
 * with the pipeline and one without it take each document once.
 *
 * To be read are events as senders hand them over, with `event.original`, that were not read yet (`app_logs.pattern_id` is
 * what reading always leaves), and documents without a time, which a data stream would not take. Documents that something
 * else has cut into fields stay as they are. Whatever a document says about its data stream gives way to where it goes.
 */
const SOURCE = `
Map source = ctx._source;
boolean original = source.event instanceof Map && source.event.original instanceof String;
boolean done = source.app_logs instanceof Map && source.app_logs.pattern_id != null;
boolean toRead = !done && (original || source['@timestamp'] == null);
if (toRead != params.toRead) {
  ctx.op = 'noop';
} else {
  source.data_stream = new HashMap(params.data_stream);
  if (toRead && source.app_logs == null) source.app_logs = new HashMap();
}
`;

/** The script for one of the two copies into the data stream of this name. */
export function adoptionScript(toRead: boolean, { service, namespace }: StreamName) {
  const dataStream = { type: 'logs', dataset: datasetOf(service), namespace };
  return { source: SOURCE, params: { toRead, data_stream: dataStream } };
}
