/** The rules of architecture section 8 that imports can tell. What imports cannot tell is in tools/checks. */
const tests = '\\.(spec|contract|fixture)\\.tsx?$|\\.(medium\\.spec)\\.tsx?$|/test/|^tests/|^libs/testing/';
/** Files with a role that needs a framework; every other file in an app is plain. */
const withFramework =
  '\\.(module|controller|service|store|read-model|entity|migration|migrations|guard|filter|hook|middleware|decorator|interceptor|consumer|consumers|worker|job|jobs|sweep|gateway|provider|setup|adapter|strategy|pipe|fixture|spec|medium\\.spec|contract)\\.tsx?$|/main\\.ts$|/migrations/|/test/';

module.exports = {
  forbidden: [
    {
      name: 'apps-never-import-apps',
      comment: 'Services talk by events and requests. What two of them need lies in libs/contracts.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|tools|tests)/' },
    },
    {
      name: 'contracts-import-only-zod',
      comment:
        'Contracts are read by everyone and everywhere, so they bring nothing with them; only the command that writes the catalogue touches files.',
      severity: 'error',
      from: { path: '^libs/contracts/src/', pathNot: `${tests}|/catalogue/generate\\.ts$` },
      to: { pathNot: '^(libs/contracts/|node_modules/zod/)' },
    },
    {
      name: 'paper-knows-no-service',
      comment:
        'Drawing and reading a form is plain code: it knows pictures and form definitions, no database and no framework.',
      severity: 'error',
      from: { path: '^libs/paper/', pathNot: tests },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis)/|^libs/(?!contracts/|paper/)' },
    },
    {
      name: 'plain-files-stay-plain',
      comment: 'Rules of the domain know no database and no framework: they can be read and tested alone.',
      severity: 'error',
      from: { path: '^apps/', pathNot: withFramework },
      to: { path: 'node_modules/(typeorm|pg|@nestjs|bullmq|ioredis)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'controllers-never-import-stores',
      comment: 'In and out only; the use case lies in a service, a query in a read model.',
      severity: 'error',
      from: { path: '^apps/.*\\.controller\\.tsx?$' },
      to: { path: '\\.(store|entity)\\.ts$' },
    },
    {
      name: 'production-never-imports-tests',
      severity: 'error',
      from: { path: '^(apps|libs|tools)/', pathNot: `${tests}|\\.fake\\.ts$|^tools/(bench|test-run)/` },
      to: { path: '\\.(spec|contract|fake)\\.tsx?$|^tests/|^libs/testing/' },
    },
    {
      name: 'pages-never-import-stores',
      comment: 'A page, and each piece of one, is a function of what it is given.',
      severity: 'error',
      from: {
        path: '^(apps/web|libs/ui)/.*\\.tsx$',
        pathNot: `${tests}|\\.(controller|service|filter|interceptor)\\.tsx$`,
      },
      to: { path: '\\.(store|service|read-model)\\.tsx?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-are-named-page',
      comment: 'A file with a page ends in `.page.tsx`, so that it is found, and rules about pages find it.',
      severity: 'error',
      from: { path: '^apps/web/.*-pages?\\.tsx$' },
      to: {},
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that is used is listed in the package.json of the workspace that uses it.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-deprecated-node-modules',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['core'], path: '^(punycode|domain|sys)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: '/dist/|\\.data/|node_modules/@types/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.node'],
    },
    combinedDependencies: false,
  },
};
