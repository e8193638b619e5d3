import { pickVersion, type VersionedAddress } from './versions';

const internal: VersionedAddress = {
  access: 'internal',
  method: 'post',
  path: '/internal/x',
  versions: ['1', '2'],
};
const open: VersionedAddress = { ...internal, access: 'public', versions: ['2024-01-01', '2023-10-31'] };

describe('pickVersion', () => {
  it('takes the version that is asked for', () => {
    expect(pickVersion(internal, '2')).toBe('2');
    expect(pickVersion(open, '2024-01-01')).toBe('2024-01-01');
  });

  it('takes the oldest of a public route', () => {
    expect(pickVersion(open, undefined)).toBe('2023-10-31');
  });

  it('demands the version of an internal route', () => {
    expect(() => pickVersion(internal, undefined)).toThrow(
      'Please specify a version via elastic-api-version header. Available versions: [1, 2]',
    );
  });

  it('refuses a version that there is not', () => {
    expect(() => pickVersion(internal, '3')).toThrow(
      'No version "3" available for [post] [/internal/x]. Available versions are: [1, 2]',
    );
  });
});
