import { createWriteStream } from 'fs';
import { once } from 'events';

const LOGGERS = ['shop', 'shop.cart', 'shop.payment.gateway', 'sqlalchemy.engine', 'urllib3.connectionpool'];
const MESSAGES = [
  (n: number) => `GET /api/orders/${n} 200 ${n % 900} ms`,
  (n: number) => `cart ${(n * 2654435761) >>> 0} has ${n % 7} items for user 'anna.${n % 5000}'`,
  (n: number) => `connection to 10.0.${n % 256}.${(n * 7) % 256}:5432 took ${(n % 1000) / 10} ms`,
  (n: number) => `SELECT id, name FROM orders WHERE id = ${n} ORDER BY created LIMIT 50`,
  (n: number) => `retrying upload of /var/spool/app/file-${n}.csv in ${n % 30} s, attempt ${n % 5}`,
];
const LEVELS = ['DEBUG', 'INFO', 'INFO', 'INFO', 'WARNING', 'ERROR'];
const TRACEBACK = [
  'Traceback (most recent call last):',
  '  File "/srv/app/shop/payment.py", line 118, in charge',
  '    response = self.session.post(url, json=body, timeout=5)',
  '  File "/usr/lib/python3.11/site-packages/requests/sessions.py", line 635, in post',
  '    return self.request("POST", url, data=data, json=json, **kwargs)',
  'requests.exceptions.ConnectionError: connection to gateway failed',
];

/** One record as a Python program writes it with `%(asctime)s - %(name)s - %(levelname)s - %(message)s`; each 25th has a traceback. */
export function generateRecord(n: number): string {
  const time = new Date(Date.UTC(2030, 0, 2) + n * 137)
    .toISOString()
    .replace('T', ' ')
    .replace('.', ',')
    .slice(0, 23);
  const message = MESSAGES[n % MESSAGES.length]?.(n) ?? '';
  const record = `${time} - ${LOGGERS[n % LOGGERS.length]} - ${LEVELS[n % LEVELS.length]} - ${message}\n`;
  return n % 25 === 24 ? `${record}${TRACEBACK.join('\n')}\n` : record;
}

/**
 * Writes a log of at least `bytes` bytes or `events` records, whichever ends it first.
 * @returns how many records it has
 */
export async function generateLog(path: string, limit: { bytes?: number; events?: number }): Promise<number> {
  const file = createWriteStream(path);
  let size = 0;
  let n = 0;
  while (size < (limit.bytes ?? Infinity) && n < (limit.events ?? Infinity)) {
    const record = generateRecord(n++);
    size += record.length;
    if (!file.write(record)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return n;
}
