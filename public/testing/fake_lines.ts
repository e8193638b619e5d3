import type { LogLine } from '../../common/api/logs';

/** A line for tests; only what matters to the test needs to be said. */
export function fakeLine(parts: Partial<LogLine> = {}): LogLine {
  const id = parts.id ?? 'line-1';
  return {
    id,
    index: '.ds-logs-app_logs.shop-default-000001',
    time: '2024-03-01T12:00:00.123Z',
    level: 'info',
    severity: 20,
    logger: 'shop.cart',
    message: `message of ${id}`,
    service: 'shop',
    path: 'app.log',
    errorType: null,
    errorMessage: null,
    stackTrace: null,
    original: `2024-03-01 12:00:00,123 - shop.cart - INFO - message of ${id}`,
    unparsed: false,
    values: {},
    cursor: [id],
    ...parts,
  };
}
