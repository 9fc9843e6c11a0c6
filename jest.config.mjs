/** One Jest, the layers of tools/test-run/test-layers.ts. */
const common = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: false, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: 'automatic', importSource: 'preact' },
          },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['/dist/', '/.data/'],
};
const tsx = structuredClone(common);
tsx.transform['^.+\\.tsx$'] = structuredClone(common.transform['^.+\\.tsx?$']);
tsx.transform['^.+\\.tsx$'][1].jsc.parser.tsx = true;
tsx.transform['^.+\\.ts$'] = common.transform['^.+\\.tsx?$'];
delete tsx.transform['^.+\\.tsx?$'];

/** One seed for every property test. */
const propertyTests = ['<rootDir>/libs/testing/src/property-tests.setup.ts'];

const unit = {
  ...tsx,
  displayName: 'unit',
  testMatch: ['**/{apps,libs,tools}/**/*.spec.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.medium\\.spec\\.'],
  setupFiles: propertyTests,
};
const medium = {
  ...tsx,
  displayName: 'medium',
  testMatch: ['**/{apps,libs,tools}/**/*.medium.spec.{ts,tsx}'],
  setupFiles: propertyTests,
};
const whole = (name) => ({ ...tsx, displayName: name, testMatch: [`**/tests/${name}/**/*.spec.ts`] });

const products = ['stories', 'accessibility', 'pipeline', 'resilience'].map(whole);

export default { projects: [unit, medium, ...products] };
