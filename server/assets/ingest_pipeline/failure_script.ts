/** Where the reason waits for the script, which cannot see `_ingest` itself. */
export const FAILURE_FIELD = 'app_logs_failure';
/** And the time, for a document that has none of its own. */
export const FAILURE_TIME_FIELD = 'app_logs_failure_time';

/**
 * Painless, for documents that the pipeline could not work on: they keep their whole text and say why. Works on a
 * document of any shape, since this is the last chance to keep it. What the user's own pipeline failed on has been
 * read before, and keeps what was read.
 */
export const FAILURE_SCRIPT = `
if (!(ctx.event instanceof Map)) ctx.event = new HashMap();
if (!(ctx.error instanceof Map)) ctx.error = new HashMap();
boolean read = ctx.event.kind != null;
if (!read) {
  if (ctx.event.original instanceof String) ctx.message = ctx.event.original;
  if (!(ctx.message instanceof String)) ctx.message = '';
  // As the reading script does, and for the same reason.
  ctx.message = ctx.message.replace(String.valueOf((char) 0), '␀');
  if (ctx.log instanceof Map) { ctx.log.remove('level'); ctx.log.remove('logger'); }
  ctx.event.remove('severity');
}
def now = ctx.remove('${FAILURE_TIME_FIELD}');
if (ctx.event.ingested == null) ctx.event.ingested = now;
if (ctx['@timestamp'] == null) ctx['@timestamp'] = ctx.event.created == null ? ctx.event.ingested : ctx.event.created;
if (ctx.app_logs instanceof Map) ctx.app_logs.remove('hint');
ctx.event.kind = 'pipeline_error';
if (!(ctx.tags instanceof List)) ctx.tags = [];
ctx.tags.add('unparsed');
def reason = ctx.remove('${FAILURE_FIELD}');
if (ctx.error.message == null) ctx.error.message = 'The pipeline failed: ' + reason;
`;
