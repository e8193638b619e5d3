import type { FastifyInstance } from 'fastify';

/** Kibana 8.12's own policy, so that what runs here runs there. */
export const CONTENT_SECURITY_POLICY =
  "script-src 'report-sample' 'self'; worker-src blob: 'self'; style-src 'unsafe-inline' 'report-sample' 'self'";

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer-when-downgrade',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
};

/** Adds the headers to every answer. */
export function addSecurityHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(HEADERS);
  });
}
