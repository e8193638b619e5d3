import { beatsDocument, readElasticAgent, readFilebeat } from '../../../test/support/beats/beats_config';
import { PIPELINE } from '../../names';
import { dataStreamName } from '../../service_name';
import { recordPattern } from '../multiline/record_pattern';
import { targetOf, type StepValues } from '../step_values';
import { keyCommand, keyRequest } from './key_step';
import { stepOf, STEP_IDS } from './steps';

const VALUES: StepValues = {
  service: 'checkout',
  namespace: '',
  elasticsearchUrl: 'https://es.example:9200',
  path: '/var/log/shop/app.log',
  timezone: 'Europe/Berlin',
};
const HOSTILE: StepValues = {
  service: `it's "$(x)" #a: b \\`,
  namespace: 'true',
  elasticsearchUrl: `https://es.example:9200/'$x`,
  path: `/var/log/$\{x}/'a' #b: "c"\\*.log`,
  timezone: `Europe/O'Clock`,
};

describe.each([
  ['filebeat', readFilebeat],
  ['elastic_agent', readElasticAgent],
] as const)('the configuration of %s', (id, read) => {
  it.each([VALUES, HOSTILE])('says what a person filled in, of $service', (values) => {
    const config = read(stepOf(id, values, []).file.text);
    const { stream, service, dataset, namespace } = targetOf(values);
    expect(config.index).toBe(stream);
    expect(config.index).toBe(dataStreamName(values.service, values.namespace));
    expect(config.pipeline).toBe(PIPELINE);
    expect(config.host).toBe(values.elasticsearchUrl);
    expect(config.path.replaceAll('$${', '${')).toBe(values.path);
    expect(config.pattern).toBe(recordPattern([]));
    expect(beatsDocument(config, { message: 'INFO:shop:open\nand more', offset: 7 })).toMatchObject({
      event: { original: 'INFO:shop:open\nand more', timezone: values.timezone },
      service: { name: service },
      data_stream: { type: 'logs', dataset, namespace },
      app_logs: { encoding: 'utf-8', eol: '\n' },
      log: { offset: 7 },
    });
  });
});

describe('the steps', () => {
  it('name the namespace only where it is not the usual one', () => {
    const texts = (namespace: string) =>
      (['handler', 'tail'] as const).map((id) => stepOf(id, { ...VALUES, namespace }, []).file.text);
    for (const text of texts(' ')) expect(text).not.toContain('namespace');
    for (const text of texts('staging')) expect(text).toMatch(/namespace=["']staging["']/);
  });

  it('stand for themselves when nothing was filled in', () => {
    const empty = { service: ' ', namespace: '', elasticsearchUrl: '', path: '', timezone: 'UTC' };
    const text = STEP_IDS.map((id) => stepOf(id, empty, []).file.text).join('\n');
    expect(text).toContain('logs-app_logs.app-default');
    expect(text).toContain('https://localhost:9200');
    expect(text).toContain('/var/log/app.log');
  });

  it('hold no key, and none that a shell would remember', () => {
    for (const id of STEP_IDS) expect(stepOf(id, VALUES, []).file.text).not.toMatch(/api_key=["']/);
    expect(keyCommand().text).toBe('read -rs APP_LOGS_API_KEY && export APP_LOGS_API_KEY\n');
  });

  it('ask for a key that can add documents to one data stream, and nothing else', () => {
    const [line, ...body] = keyRequest(targetOf(VALUES), 'encoded').text.split('\n');
    expect(line).toBe('POST /_security/api_key');
    expect(JSON.parse(body.join('\n'))).toEqual({
      name: 'writes-logs-app_logs.checkout-default',
      expiration: '90d',
      role_descriptors: {
        writer: { indices: [{ names: ['logs-app_logs.checkout-default'], privileges: ['create_doc'] }] },
      },
    });
    expect(keyRequest(targetOf(VALUES), 'id_and_key').text).toContain('"monitor"');
  });

  it('of a client has about ten lines', () => {
    const lines = stepOf('client', VALUES, [])
      .file.text.split('\n')
      .filter((line) => line !== '');
    expect(lines.length).toBeLessThanOrEqual(12);
  });
});
