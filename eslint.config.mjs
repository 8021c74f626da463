// @ts-check
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** A ban always names what to write instead: the message is read by someone who is in the middle of something. */
const ban = (selector, message) => ({ selector, message });
const method = (object, name) =>
  `CallExpression[callee.object.name="${object}"][callee.property.name=${typeof name === 'string' ? `"${name}"` : name}]`;

const CLOCK = 'Take the day as a LocalDate argument, or the instant from the injected Clock.';
const noMachineTime = [
  ban(
    'NewExpression[callee.name="Date"][arguments.length=0]',
    `${CLOCK} Only apps/api/src/clock asks the machine.`,
  ),
  ban('CallExpression[callee.name="Date"]', `${CLOCK} Only apps/api/src/clock asks the machine.`),
  ban(method('Date', 'now'), `${CLOCK} Only apps/api/src/clock asks the machine.`),
];

const MONEY =
  'Use mulDiv, applyRate, allocate, spreadEvenly or sessionValues from #money, which name their rounding.';
const noFloatMoney = [
  ban(method('Math', /^(round|floor|ceil|trunc|fround)$/), MONEY),
  ban('MemberExpression[property.name="toFixed"]', 'Use formatUsd from #money.'),
  ban('CallExpression[callee.name="parseFloat"]', 'Use parseUsd from #money.'),
  ban(method('Number', 'parseFloat'), 'Use parseUsd from #money.'),
  ...['left.name', 'left.property.name', 'left.expression.property.name'].map((part) =>
    ban(
      `LogicalExpression[operator=/^(\\?\\?|\\|\\|)$/][right.value=0][${part}=/(Cents|Ppm)$/]`,
      'A missing amount is not zero: refuse it, or make it required.',
    ),
  ),
];

const noRandom = [
  ban(
    method('Math', 'random'),
    'Pass the value in. Ids are uuid v7 made by the verb, secrets come from node:crypto.',
  ),
];

const language = [
  ban('TSEnumDeclaration', "Write a union of strings: type State = 'open' | 'paid'."),
  ban(
    'TSInterfaceDeclaration:not(:has(TSMethodSignature)):not(TSModuleBlock > TSInterfaceDeclaration)',
    'Write `type X = {…}`; `interface` is for ports (with methods) and for extending a library.',
  ),
];

const noDefaultExport = [
  ban('ExportDefaultDeclaration', 'Export by name; the file has the name of its main export.'),
];

const noBooleanFlag = [
  ban(
    ':function > Identifier.params:not([name="condition"])[typeAnnotation.typeAnnotation.type="TSBooleanKeyword"]',
    'Write two functions, or take a named string option: a call `f(x, true)` says nothing.',
  ),
];

const noPlainError = [
  ban(
    'ThrowStatement > NewExpression[callee.name="Error"]',
    'Refused: throw new DomainError(code, details). Impossible: invariant(condition, message).',
  ),
];

const pure = [
  ban(':function[async=true]', 'Rules are synchronous: load the values in the verb and pass them in.'),
  ban('AwaitExpression', 'Rules are synchronous: load the values in the verb and pass them in.'),
  ban(
    'TSTypeReference[typeName.name="Promise"]',
    'Rules are synchronous: load the values in the verb and pass them in.',
  ),
  ban(
    ':not(BinaryExpression) > Literal[raw="null"]',
    'Leave the property out, or use undefined: null stays at the edge (rows and JSON).',
  ),
  ban('TSNullKeyword', 'Leave the property out, or use undefined: null stays at the edge (rows and JSON).'),
];
const noDateObjects = [
  ban('NewExpression[callee.name="Date"]', 'Use LocalDate and its functions from #calendar.'),
  ban(method('Date', /./), 'Use LocalDate and its functions from #calendar.'),
];
const noNakedDivision = [
  ban('BinaryExpression[operator="/"]', MONEY),
  ban('AssignmentExpression[operator="/="]', MONEY),
];

const ENVIRONMENT =
  'Add the variable to apps/api/src/config/env.ts, where it is checked at boot, and inject the checked value.';
const noEnvironment = [
  ban('MemberExpression[object.name="process"][property.name="env"]', ENVIRONMENT),
  ban('VariableDeclarator[init.name="process"]', ENVIRONMENT),
];

const explicitSql = [
  ban(
    'CallExpression[callee.property.name=/^(save|getRepository|softRemove|upsert)$/]',
    'Write the insert or update in the store and check the affected rows.',
  ),
  ban(
    'Property[key.name=/^(eager|lazy|cascade|onDelete|onUpdate)$/]',
    'Entities only describe columns; read and write in the store, state the key in the migration.',
  ),
  ban('Property[key.name="synchronize"][value.value=true]', 'Write a migration.'),
  ban('Identifier[name="forwardRef"]', 'Move the verb to the last noun it touches; imports go one way.'),
];

const feature = [
  ban('TryStatement', 'Let it fly: the unit of work rolls back and http/problem.filter.ts answers.'),
  ...noPlainError,
];
const controller = [
  ban('IfStatement', 'Decide in the verb or in the lib; a route is parsed input -> verb -> mapper.'),
  ban('SwitchStatement', 'Decide in the verb or in the lib; a route is parsed input -> verb -> mapper.'),
  ban(
    ':statement[type=/^(For|ForOf|ForIn|While)Statement$/]',
    'Map in the response file; a route is parsed input -> verb -> mapper.',
  ),
];

const TEST_NAMES = '/^(describe|it|test)$/';
const honestTests = [
  ban(
    `MemberExpression[object.name=${TEST_NAMES}][property.name="only"]`,
    'Name the file on the command line: npm run test:unit -- libs/money.',
  ),
  ban(
    `MemberExpression[object.name=${TEST_NAMES}][property.name=/^(skip|todo|failing)$/]`,
    'Make it pass or delete it.',
  ),
  ban('CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]', 'Make it pass or delete it.'),
  ban('MemberExpression[property.name="toBeCloseTo"]', 'Money is exact: toBe or toEqual.'),
  ban(
    method('jest', /^(mock|doMock|unstable_mockModule)$/),
    'Use the real thing; fakes are only for the outside world and the clock, and are injected.',
  ),
  ban(method('jest', 'useFakeTimers'), 'Move the test clock: clock.moveTo(day).'),
];

const restrict = (...groups) => ({ 'no-restricted-syntax': ['error', ...groups.flat()] });

const httpExceptions = {
  regex: '^@nestjs/common$',
  importNamePattern: 'Exception$|^HttpStatus$',
  message: 'throw new DomainError(code, details); http/problem-status.ts knows the status.',
};
const relations = {
  regex: '^typeorm$',
  importNamePattern:
    '^(OneToOne|OneToMany|ManyToOne|ManyToMany|JoinColumn|JoinTable|RelationId|Repository|BaseEntity|EventSubscriber|TreeRepository|Tree.*|Before.*|After.*)$',
  message: 'Entities only describe columns; write the statement in the store.',
};
const environmentImport = { name: 'node:process', message: ENVIRONMENT };

const TYPESCRIPT = ['**/*.ts', '**/*.tsx', '**/*.mts'];
const SPECS = ['**/*.spec.ts', 'test/**/*.test.ts'];
/** Folders of apps/api/src that are not nouns: they may catch, read the environment of a child, and so on. */
const PLUMBING = [
  'apps/api/src/*.ts',
  'apps/api/src/{config,clock,database,http,auth,jobs,demo,seed}/**/*.ts',
];

const nodeGlobals = Object.fromEntries(
  [
    'process',
    'console',
    'URL',
    'Buffer',
    'fetch',
    'setTimeout',
    'clearTimeout',
    'performance',
    'AbortController',
  ].map((name) => [name, 'readonly']),
);

export default defineConfig(
  globalIgnores(['dist/', 'data/', 'out/', 'coverage/', 'apps/web/src/api/schema.ts', 'apps/web/dist/']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [eslint.configs.recommended],
    languageOptions: { globals: nodeGlobals },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },

  {
    files: TYPESCRIPT,
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-param-reassign': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // A branded cast such as asId<T>(text) names its type once, on purpose.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Request and response classes are descriptions with fields only: they are spread and written as literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // There are no enums here, and this rule alone took a quarter of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, minimumDescriptionLength: 5 },
      ],
    },
  },

  {
    files: ['libs/**/*.ts'],
    rules: {
      ...restrict(
        language,
        noDefaultExport,
        noBooleanFlag,
        noPlainError,
        pure,
        noDateObjects,
        noNakedDivision,
        noFloatMoney,
        noRandom,
      ),
      'max-params': ['error', 4],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'console',
          'Buffer',
          'crypto',
          'fetch',
          'performance',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'queueMicrotask',
          'globalThis',
        ].map((name) => ({
          name,
          message: 'Libs know values only: do it in the verb and pass the result in.',
        })),
      ],
      // Indexing inside a loop bounded by the length is certain; a check would cost in the hot engine.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['libs/{money,calendar}/**/*.ts'],
    rules: restrict(language, noDefaultExport, noBooleanFlag, noPlainError, pure, noMachineTime, noRandom),
  },
  {
    files: ['libs/kernel/**/*.ts'],
    rules: restrict(language, noDefaultExport, noPlainError, pure, noMachineTime, noRandom),
  },

  {
    files: ['apps/api/**/*.ts'],
    ignores: PLUMBING,
    rules: {
      ...restrict(
        language,
        noDefaultExport,
        noBooleanFlag,
        noMachineTime,
        noFloatMoney,
        noRandom,
        noEnvironment,
        explicitSql,
        feature,
      ),
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        { paths: [environmentImport], patterns: [httpExceptions, relations] },
      ],
    },
  },
  {
    files: ['apps/api/**/*.controller.ts'],
    rules: restrict(
      language,
      noDefaultExport,
      noMachineTime,
      noFloatMoney,
      noRandom,
      noEnvironment,
      explicitSql,
      feature,
      controller,
    ),
  },
  {
    files: PLUMBING,
    rules: {
      ...restrict(language, noDefaultExport, noMachineTime, noRandom, noEnvironment, explicitSql),
      'no-restricted-imports': ['error', { paths: [environmentImport], patterns: [relations] }],
    },
  },
  {
    files: ['apps/api/src/config/env.ts'],
    rules: restrict(language, noDefaultExport, noMachineTime, noRandom),
  },
  {
    files: ['apps/api/src/clock/**/*.ts'],
    rules: restrict(language, noDefaultExport, noRandom, noEnvironment),
  },

  {
    files: ['apps/web/**/*.{ts,tsx}'],
    rules: {
      ...restrict(
        language,
        noFloatMoney.slice(1),
        noRandom,
        noMachineTime.map(({ selector }) =>
          ban(selector, "Today is the clinic's: read clinic.today from GET /v1/me."),
        ),
      ),
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['migrations/**/*.ts'],
    rules: restrict(language, noDefaultExport, noMachineTime, noRandom, noEnvironment),
  },

  { files: ['test/**/*.ts'], rules: restrict(language, noMachineTime, noRandom, honestTests) },
  { files: ['test/{support,bench}/**/*.ts'], rules: restrict(language, honestTests) },
  {
    files: ['libs/**/*.spec.ts', 'apps/api/**/*.spec.ts'],
    rules: restrict(language, noMachineTime, noRandom, honestTests),
  },
  {
    files: [...SPECS, 'test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'no-restricted-globals': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // The body of an answer is what is under test, not what is known.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: [...SPECS],
    rules: { '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': false }] },
  },

  {
    files: ['**/*.config.ts', '**/*.config.mts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
);
