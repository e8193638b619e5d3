/**
 * Hashes of what older versions of App Logs put, by asset and version: what is as it was shipped may be replaced without
 * asking. Written by the test beside it.
 */
export const SHIPPED_HASHES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'lifecycle policy:logs-app_logs': {
    '0.1.0': ['L1R7WqX9QBVWeR_mTJRnH2'],
    '0.2.0': ['L1R7WqX9QBVWeR_mTJRnH2'],
  },
  'ingest pipeline:logs-app_logs@pipeline': {
    '0.1.0': ['ObkY41UHpzw9F1SZIbxCMh'],
    '0.2.0': ['vXlQHdmkNr1eMlyvGM8FL0'],
  },
  'component template:logs-app_logs@package': {
    '0.1.0': ['DmgqKxZPDd_hTbyElgJxkL', 'sgv0j8xjcBV24GZ7rIau6g'],
    '0.2.0': ['bOzESFCXTtbNEdZdIiXMBy', 'JXZkcRMYyEuBC-GevlOmpj'],
  },
  'index template:logs-app_logs': {
    '0.1.0': ['SidYWsJKnXohcPGLmMNs4W'],
    '0.2.0': ['SidYWsJKnXohcPGLmMNs4W'],
  },
  'index-pattern:app-logs': {
    '0.1.0': ['SM0siFsXsJbY7g9RTnG1H6'],
    '0.2.0': ['SM0siFsXsJbY7g9RTnG1H6'],
  },
  'search:app-logs-all': {
    '0.1.0': ['tM2-GqNyQYfxnaqgv5gytl'],
    '0.2.0': ['tM2-GqNyQYfxnaqgv5gytl'],
  },
  'search:app-logs-errors': {
    '0.1.0': ['TySeVBiXB02QgoqrPLM_n5'],
    '0.2.0': ['TySeVBiXB02QgoqrPLM_n5'],
  },
  'search:app-logs-exceptions': {
    '0.1.0': ['Oy-dXoKkYg62W-frc_Gsxd'],
    '0.2.0': ['Oy-dXoKkYg62W-frc_Gsxd'],
  },
  'search:app-logs-unparsed': {
    '0.1.0': ['grZP1g9jkdxGPD_pVDMemG'],
    '0.2.0': ['grZP1g9jkdxGPD_pVDMemG'],
  },
  'lens:app-logs-timeline': {},
  'lens:app-logs-levels': {},
  'lens:app-logs-loggers': {},
  'lens:app-logs-error-rate': {},
  'dashboard:app-logs': {
    '0.1.0': ['gvbH2a3_owabIpH5FfeYCy'],
    '0.2.0': ['gvbH2a3_owabIpH5FfeYCy'],
  },
  'dashboard:app-logs-lens': {},
};
