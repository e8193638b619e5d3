/** What of a request decides whether it may come in. Header values as sent, absent ones undefined. */
export interface RequestFacts {
  readonly method: string;
  /** The port that the request came in on. */
  readonly port: number;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
  readonly secFetchMode: string | undefined;
  readonly kbnXsrf: string | undefined;
  readonly contentType: string | undefined;
  readonly hasBody: boolean;
}

export interface Refusal {
  readonly statusCode: number;
  readonly message: string;
}

const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const BODY_TYPES = ['application/json', 'application/x-ndjson'];

/**
 * Keeps other web pages out of a server that has no login: they could otherwise read and change everything
 * through the browser of the person who started it.
 * @returns null when the request may come in
 */
export function refusal(facts: RequestFacts): Refusal | null {
  return foreignHost(facts) ?? foreignPage(facts) ?? missingXsrf(facts) ?? foreignBody(facts);
}

/** A name that somebody else's DNS points at this machine (DNS rebinding) comes with its own Host. */
function foreignHost({ host, port }: RequestFacts): Refusal | null {
  const own = OWN_NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  if (host !== undefined && own.includes(host.toLowerCase())) return null;
  return {
    statusCode: 403,
    message: `App Logs answers only as ${own.join(', ')}, not as "${host ?? ''}". Open http://127.0.0.1:${port} instead.`,
  };
}

function foreignPage({ host, origin, secFetchSite, secFetchMode }: RequestFacts): Refusal | null {
  if (origin !== undefined && origin.toLowerCase() !== `http://${host?.toLowerCase()}`) {
    return {
      statusCode: 403,
      message: `Requests of other web pages are refused; this one came from ${origin}.`,
    };
  }
  // "same-site" is another port of this machine: it may link to us, but not call us.
  const foreign =
    secFetchSite === 'cross-site' || (secFetchSite === 'same-site' && secFetchMode !== 'navigate');
  if (!foreign) return null;
  return {
    statusCode: 403,
    message:
      'Requests and links of other web pages are refused. To open this address, copy it into the address bar of a new tab.',
  };
}

function missingXsrf({ method, kbnXsrf }: RequestFacts): Refusal | null {
  if (SAFE_METHODS.includes(method) || (kbnXsrf !== undefined && kbnXsrf !== '')) return null;
  return { statusCode: 400, message: 'Request must contain a kbn-xsrf header.' };
}

/** Forms can send these types from any page without asking first, JSON they cannot. */
function foreignBody({ contentType, hasBody }: RequestFacts): Refusal | null {
  if (contentType === undefined && !hasBody) return null;
  if (BODY_TYPES.includes(mediaType(contentType))) return null;
  return {
    statusCode: 415,
    message: `Unsupported Media Type "${contentType ?? ''}". Send ${BODY_TYPES.join(' or ')}.`,
  };
}

/** `application/json; charset=utf-8` → `application/json`. */
export function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
