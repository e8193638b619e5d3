/**
 * Hashes of what older versions of App Logs put, by asset and version: what is as it was shipped may be replaced without
 * asking. Written by the test beside it.
 */
export const SHIPPED_HASHES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'lifecycle policy:logs-app_logs': {
    '0.1.0': ['L1R7WqX9QBVWeR_mTJRnH2'],
    '0.2.0': ['L1R7WqX9QBVWeR_mTJRnH2'],
    '0.3.0': ['L1R7WqX9QBVWeR_mTJRnH2'],
  },
  'ingest pipeline:logs-app_logs@pipeline': {
    '0.1.0': ['ObkY41UHpzw9F1SZIbxCMh'],
    '0.2.0': ['vXlQHdmkNr1eMlyvGM8FL0'],
    '0.3.0': ['vXlQHdmkNr1eMlyvGM8FL0'],
  },
  'component template:logs-app_logs@package': {
    '0.1.0': ['DmgqKxZPDd_hTbyElgJxkL', 'sgv0j8xjcBV24GZ7rIau6g'],
    '0.2.0': ['bOzESFCXTtbNEdZdIiXMBy', 'JXZkcRMYyEuBC-GevlOmpj'],
    '0.3.0': ['S175Cu_yNUDefzgENkO2p_', 'B15BoKxAf07XLBhIXxHtfR'],
  },
  'index template:logs-app_logs': {
    '0.1.0': ['SidYWsJKnXohcPGLmMNs4W'],
    '0.2.0': ['SidYWsJKnXohcPGLmMNs4W'],
    '0.3.0': ['SidYWsJKnXohcPGLmMNs4W'],
  },
  'index-pattern:app-logs': {
    '0.1.0': ['SM0siFsXsJbY7g9RTnG1H6'],
    '0.2.0': ['SM0siFsXsJbY7g9RTnG1H6'],
    '0.3.0': ['SM0siFsXsJbY7g9RTnG1H6'],
  },
  'search:app-logs-all': {
    '0.1.0': ['tM2-GqNyQYfxnaqgv5gytl'],
    '0.2.0': ['tM2-GqNyQYfxnaqgv5gytl'],
    '0.3.0': ['tM2-GqNyQYfxnaqgv5gytl'],
  },
  'search:app-logs-errors': {
    '0.1.0': ['TySeVBiXB02QgoqrPLM_n5'],
    '0.2.0': ['TySeVBiXB02QgoqrPLM_n5'],
    '0.3.0': ['TySeVBiXB02QgoqrPLM_n5'],
  },
  'search:app-logs-exceptions': {
    '0.1.0': ['Oy-dXoKkYg62W-frc_Gsxd'],
    '0.2.0': ['Oy-dXoKkYg62W-frc_Gsxd'],
    '0.3.0': ['Oy-dXoKkYg62W-frc_Gsxd'],
  },
  'search:app-logs-unparsed': {
    '0.1.0': ['grZP1g9jkdxGPD_pVDMemG'],
    '0.2.0': ['grZP1g9jkdxGPD_pVDMemG'],
    '0.3.0': ['grZP1g9jkdxGPD_pVDMemG'],
  },
  'lens:app-logs-timeline': {
    '0.3.0': ['r53S1y_zRPQ621VAXMQdYg'],
  },
  'lens:app-logs-levels': {
    '0.3.0': ['wxvvLPM2pdGlTChm5ph3D5'],
  },
  'lens:app-logs-loggers': {
    '0.3.0': ['09M7ra7hBZ7xrQD0rguCJS'],
  },
  'lens:app-logs-error-rate': {
    '0.3.0': ['EpLpO9eDNzlOGW4adluZT9'],
  },
  'dashboard:app-logs': {
    '0.1.0': ['gvbH2a3_owabIpH5FfeYCy'],
    '0.2.0': ['gvbH2a3_owabIpH5FfeYCy'],
    '0.3.0': ['CjrrXXjYRYJf3fk3sogONV'],
  },
  'dashboard:app-logs-lens': {
    '0.3.0': ['FDaENUJtXYBmmv8ajZy3sS'],
  },
};
