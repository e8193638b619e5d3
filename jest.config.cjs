// One project per kind of test; scripts/test.mjs runs them in turn and adds up their results.
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2021',
      parser: { syntax: 'typescript', tsx: true },
      // The classic JSX transform: Kibana does not share react/jsx-runtime.
      transform: { react: { runtime: 'classic' } },
    },
  },
];
const base = {
  rootDir: __dirname,
  transform: { '^.+\\.(ts|tsx)$': swc },
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/build/', '<rootDir>/target/'],
  modulePathIgnorePatterns: [
    '<rootDir>/build/',
    '<rootDir>/target/',
    '<rootDir>/.cache/',
    '<rootDir>/.data/',
  ],
};
// What Kibana shares and no registry has: the standalone host brings it, and tests use the same code.
const kibanaShared = {
  '^@kbn/config-schema$': '<rootDir>/standalone/kibana_shared/config_schema.ts',
  '^@kbn/i18n$': '<rootDir>/standalone/kibana_shared/i18n.ts',
  '^@kbn/i18n-react$': '<rootDir>/standalone/kibana_shared/i18n_react.tsx',
  '^@kbn/es-query$': '<rootDir>/standalone/kibana_shared/es_query.ts',
  '^@kbn/rison$': '<rootDir>/standalone/kibana_shared/rison.ts',
  '^@kbn/datemath$': '@elastic/datemath',
  '^@kbn/embeddable-plugin/public$': '<rootDir>/standalone/kibana_shared/embeddable.ts',
  '^@kbn/inspector-plugin/common$': '<rootDir>/standalone/kibana_shared/request_adapter.ts',
  '^@kbn/kibana-react-plugin/public$': '<rootDir>/standalone/browser/plugins/kibana_react.tsx',
};
module.exports = {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testEnvironment: 'node',
      moduleNameMapper: kibanaShared,
      setupFilesAfterEnv: ['<rootDir>/test/unit_time_limit.ts'],
      testMatch: [
        '<rootDir>/{common,server,standalone,scripts}/**/*.test.ts',
        '<rootDir>/public/**/*.test.ts',
      ],
    },
    {
      ...base,
      displayName: 'views',
      testEnvironment: 'jsdom',
      // EUI's uuid has a browser build that jest cannot read.
      testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
      moduleNameMapper: { ...kibanaShared, '^react-focus-on$': '<rootDir>/test/views/untrapped_focus.tsx' },
      setupFiles: ['<rootDir>/test/views/jsdom_setup.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/unit_time_limit.ts', '<rootDir>/test/views/jest_dom.ts'],
      testMatch: ['<rootDir>/public/**/*.test.tsx', '<rootDir>/standalone/**/*.test.tsx'],
    },
    {
      ...base,
      displayName: 'engine',
      testEnvironment: 'node',
      moduleNameMapper: kibanaShared,
      setupFilesAfterEnv: ['<rootDir>/test/engine/time_limit.ts', '<rootDir>/test/engine/begin_clean.ts'],
      globalSetup: '<rootDir>/test/engine/global_setup.ts',
      globalTeardown: '<rootDir>/test/engine/global_teardown.ts',
      testMatch: ['<rootDir>/test/engine/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'functional',
      testEnvironment: 'node',
      moduleNameMapper: kibanaShared,
      setupFilesAfterEnv: ['<rootDir>/test/functional/support/time_limit.ts'],
      globalSetup: '<rootDir>/test/functional/global_setup.ts',
      globalTeardown: '<rootDir>/test/functional/global_teardown.ts',
      testMatch: ['<rootDir>/test/functional/**/*.test.ts'],
    },
  ],
};
