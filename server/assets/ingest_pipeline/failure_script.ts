/** Where the reason waits for the script, which cannot see `_ingest` itself. */
export const FAILURE_FIELD = 'app_logs_failure';
/** And the time, for a document that has none of its own. */
export const FAILURE_TIME_FIELD = 'app_logs_failure_time';

/**
 * Painless, for documents that the pipeline could not work on: they keep their text and say why. Works on a
 * document of any shape, since this is the last chance to keep it.
 */
export const FAILURE_SCRIPT = `
if (!(ctx.event instanceof Map)) ctx.event = new HashMap();
if (!(ctx.error instanceof Map)) ctx.error = new HashMap();
ctx.event.kind = 'pipeline_error';
String text = ctx.event.original instanceof String ? ctx.event.original : (ctx.message instanceof String ? ctx.message : '');
if (!(ctx.message instanceof String)) ctx.message = text;
String now = ctx.remove('${FAILURE_TIME_FIELD}');
if (ctx['@timestamp'] == null) ctx['@timestamp'] = ctx.event.created != null ? ctx.event.created : now;
if (ctx.event.ingested == null) ctx.event.ingested = now;
if (ctx.app_logs instanceof Map) ctx.app_logs.remove('hint');
ctx.tags = ['unparsed'];
ctx.error.message = 'The pipeline failed: ' + ctx.remove('${FAILURE_FIELD}');
`;
