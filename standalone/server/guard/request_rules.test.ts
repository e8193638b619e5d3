import { mediaType, refusal, type RequestFacts } from './request_rules';

const page: RequestFacts = {
  method: 'POST',
  port: 5605,
  host: '127.0.0.1:5605',
  origin: 'http://127.0.0.1:5605',
  secFetchSite: 'same-origin',
  secFetchMode: 'cors',
  kbnXsrf: 'true',
  contentType: 'application/json',
  hasBody: true,
};
const none = {
  origin: undefined,
  secFetchSite: undefined,
  secFetchMode: undefined,
  kbnXsrf: undefined,
  contentType: undefined,
  hasBody: false,
};

describe('refusal', () => {
  it('lets our own page in, and scripts', () => {
    expect(refusal(page)).toBeNull();
    expect(refusal({ ...page, ...none, method: 'GET' })).toBeNull();
    expect(refusal({ ...page, ...none, kbnXsrf: 'curl' })).toBeNull();
    expect(refusal({ ...page, contentType: 'application/x-ndjson; charset=utf-8' })).toBeNull();
  });

  it.each(['localhost:5605', 'LOCALHOST:5605', '[::1]:5605'])('answers as %s', (host) => {
    expect(refusal({ ...page, ...none, method: 'GET', host })).toBeNull();
  });

  it.each([undefined, 'localhost', 'localhost:80', 'evil.example:5605', '127.0.0.1.evil.example:5605'])(
    'does not answer as %s',
    (host) => {
      expect(refusal({ ...page, ...none, method: 'GET', host })?.statusCode).toBe(403);
    },
  );

  it.each([
    'http://evil.example',
    'null',
    'https://127.0.0.1:5605',
    'http://127.0.0.1:8080',
    'http://localhost:5605',
  ])('refuses the origin %s', (origin) => {
    expect(refusal({ ...page, origin })?.statusCode).toBe(403);
  });

  it('refuses other sites, links included, and calls from other ports', () => {
    const link = { ...page, ...none, method: 'GET' };
    expect(refusal({ ...link, secFetchSite: 'cross-site', secFetchMode: 'navigate' })?.statusCode).toBe(403);
    expect(refusal({ ...link, secFetchSite: 'same-site', secFetchMode: 'no-cors' })?.statusCode).toBe(403);
    expect(refusal({ ...link, secFetchSite: 'same-site', secFetchMode: 'navigate' })).toBeNull();
    expect(refusal({ ...link, secFetchSite: 'none', secFetchMode: 'navigate' })).toBeNull();
  });

  it('demands kbn-xsrf of writes', () => {
    expect(refusal({ ...page, kbnXsrf: undefined })).toEqual({
      statusCode: 400,
      message: 'Request must contain a kbn-xsrf header.',
    });
    expect(refusal({ ...page, method: 'DELETE', kbnXsrf: '' })?.statusCode).toBe(400);
  });

  it.each([undefined, '', 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonx'])(
    'refuses a body of type %s',
    (contentType) => {
      expect(refusal({ ...page, contentType })?.statusCode).toBe(415);
    },
  );

  it('reads the media type', () => {
    expect(mediaType('Application/JSON; charset=utf-8')).toBe('application/json');
    expect(mediaType(undefined)).toBe('');
  });
});
