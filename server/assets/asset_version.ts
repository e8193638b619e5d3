/** Version of all assets; raised with every change of any of them, and kept as a fixture for tests of upgrades. */
export const ASSET_VERSION = '0.4.0';
