import type { StepTarget } from '../step_values';
import type { StepFile } from './step_file';

/** How long a key is good for. */
export const KEY_DAYS = 90;
/** Where all steps look for the key. */
export const KEY_VARIABLE = 'APP_LOGS_API_KEY';

/** In which form a sender wants its key: as `encoded` says it, or as `id:api_key`. */
export type KeyForm = 'encoded' | 'id_and_key';

/**
 * The request, for Dev Tools, that makes an API key which can do nothing but add documents to one data stream. What asks
 * Elasticsearch for its version first, as Beats do when they connect, needs `monitor` besides.
 * Sources: python/README.md, "Keys"; Grant access using API keys, in Filebeat's reference; `create_doc` alone does not make the
 * data stream, so that is made before.
 */
export function keyRequest({ stream }: StepTarget, form: KeyForm): StepFile {
  const body = {
    name: `writes-${stream}`,
    expiration: `${KEY_DAYS}d`,
    role_descriptors: {
      writer: {
        ...(form === 'id_and_key' ? { cluster: ['monitor'] } : {}),
        indices: [{ names: [stream], privileges: ['create_doc'] }],
      },
    },
  };
  // A list of one name on one line.
  const json = JSON.stringify(body, null, 2).replace(/\[\s+("[^"]*")\s+\]/g, '[$1]');
  const text = `POST /_security/api_key\n${json}\n`;
  return { name: null, language: 'console', text };
}

/** Takes the key from the terminal: it is neither on the screen nor in the shell's history. */
export function keyCommand(): StepFile {
  return { name: null, language: 'bash', text: `read -rs ${KEY_VARIABLE} && export ${KEY_VARIABLE}\n` };
}
