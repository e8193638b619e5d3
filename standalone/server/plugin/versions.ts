import { HttpError } from '../http_error';

export interface VersionedAddress {
  readonly access: 'public' | 'internal';
  readonly method: string;
  readonly path: string;
  /** In the order in which they were added. */
  readonly versions: readonly string[];
}

/**
 * Which version of a route is meant, by Kibana's rules: internal routes must be told, public ones default to the
 * oldest.
 * @param asked the header `elastic-api-version`
 * @throws HttpError 400 in Kibana's words
 */
export function pickVersion(address: VersionedAddress, asked: string | undefined): string {
  const { access, method, path, versions } = address;
  const available = `[${[...versions].sort().join(', ')}]`;
  if (asked === undefined) {
    const oldest = [...versions].sort()[0];
    if (access === 'public' && oldest !== undefined) return oldest;
    throw new HttpError(
      400,
      `Please specify a version via elastic-api-version header. Available versions: ${available}`,
    );
  }
  if (versions.includes(asked)) return asked;
  throw new HttpError(
    400,
    `No version "${asked}" available for [${method}] [${path}]. Available versions are: ${available}`,
  );
}
