import { parse } from 'yaml';
import { z } from 'zod';

const processorsSchema = z.array(
  z.union([
    z
      .object({ rename: z.object({ fields: z.array(z.object({ from: z.string(), to: z.string() })) }) })
      .strict(),
    z.object({ add_fields: z.object({ target: z.string(), fields: z.record(z.unknown()) }) }).strict(),
  ]),
);
const filestreamSchema = z.object({
  id: z.string(),
  paths: z.array(z.string()),
  parsers: z.tuple([
    z
      .object({
        multiline: z
          .object({
            type: z.literal('pattern'),
            pattern: z.string(),
            negate: z.literal(true),
            match: z.literal('after'),
            max_lines: z.number(),
          })
          .strict(),
      })
      .strict(),
  ]),
  processors: processorsSchema,
});
const filebeatSchema = z
  .object({
    'filebeat.inputs': z.tuple([filestreamSchema.extend({ type: z.literal('filestream') }).strict()]),
    'setup.template.enabled': z.literal(false),
    'setup.ilm.enabled': z.literal(false),
    'output.elasticsearch': z
      .object({
        hosts: z.tuple([z.string()]),
        index: z.string(),
        pipeline: z.string(),
        api_key: z.string(),
      })
      .strict(),
  })
  .strict();
const agentSchema = z
  .object({
    outputs: z.object({
      default: z
        .object({ type: z.literal('elasticsearch'), hosts: z.tuple([z.string()]), api_key: z.string() })
        .strict(),
    }),
    'agent.monitoring': z.object({ enabled: z.literal(false) }).strict(),
    inputs: z.tuple([
      z
        .object({
          type: z.literal('filestream'),
          id: z.string(),
          use_output: z.literal('default'),
          data_stream: z.object({ namespace: z.string() }).strict(),
          streams: z.tuple([
            filestreamSchema
              .extend({
                data_stream: z.object({ type: z.literal('logs'), dataset: z.string() }).strict(),
                pipeline: z.string(),
              })
              .strict(),
          ]),
        })
        .strict(),
    ]),
  })
  .strict();

/** What a configuration of either sender says, in the same words. */
export interface BeatsConfig {
  readonly index: string;
  readonly pipeline: string;
  readonly host: string;
  readonly path: string;
  readonly pattern: string;
  readonly processors: z.infer<typeof processorsSchema>;
}

/** Parses `filebeat.yml`. @throws for a setting that is not meant to be there */
export function readFilebeat(text: string): BeatsConfig {
  const config = filebeatSchema.parse(parse(text));
  const output = config['output.elasticsearch'];
  return {
    ...inputOf(config['filebeat.inputs'][0]),
    index: output.index,
    pipeline: output.pipeline,
    host: plain(output.hosts[0]),
  };
}

/** Parses `elastic-agent.yml`; the agent makes the index's name itself. */
export function readElasticAgent(text: string): BeatsConfig {
  const config = agentSchema.parse(parse(text));
  const [input] = config.inputs;
  const [stream] = input.streams;
  const { type, dataset } = stream.data_stream;
  return {
    ...inputOf(stream),
    index: `${type}-${dataset}-${input.data_stream.namespace}`,
    pipeline: stream.pipeline,
    host: plain(config.outputs.default.hosts[0]),
  };
}

function inputOf({ paths, parsers, processors }: z.infer<typeof filestreamSchema>) {
  return { path: plain(paths[0] ?? ''), pattern: plain(parsers[0].multiline.pattern), processors };
}

/** The text behind doubled dollar signs: there are no variables in what a step is filled in with. */
function plain(text: string): string {
  return text.replaceAll('$$', '$');
}

type Document = Record<string, unknown>;

/**
 * The document that arrives at Elasticsearch: what a filestream input reads, through the configuration's processors.
 * Source: Filebeat reference 8.12, "Exported fields", "rename", "add_fields".
 */
export function beatsDocument(
  { processors, path }: BeatsConfig,
  event: { readonly message: string; readonly offset: number },
): Document {
  const document: Document = {
    '@timestamp': '2031-01-01T00:00:00.000Z',
    message: event.message,
    log: { offset: event.offset, file: { path }, flags: ['multiline'] },
    input: { type: 'filestream' },
    ecs: { version: '8.0.0' },
    host: { name: 'web-1' },
    agent: { type: 'filebeat', version: '8.12.2', name: 'web-1', ephemeral_id: 'e', id: 'a' },
  };
  for (const processor of processors) {
    if ('rename' in processor) for (const { from, to } of processor.rename.fields) rename(document, from, to);
    else merge(document, plainFields(processor.add_fields.fields));
  }
  return document;
}

function rename(document: Document, from: string, to: string): void {
  const value = document[from];
  delete document[from];
  const [parent = '', child = ''] = to.split('.');
  merge(document, { [parent]: { [child]: value } });
}

function merge(into: Document, fields: Document): void {
  for (const [name, value] of Object.entries(fields)) {
    const there = into[name];
    if (isDocument(value) && isDocument(there)) merge(there, value);
    else into[name] = value;
  }
}

/** A copy with each text as the sender reads it. */
function plainFields(fields: Document): Document {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (isDocument(value)) return [name, plainFields(value)];
      return [name, typeof value === 'string' ? plain(value) : value];
    }),
  );
}

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
