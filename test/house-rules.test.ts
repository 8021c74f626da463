import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';

import ts from 'typescript';

/** What neither the compiler, the linter nor the import check can see. Every failure says what to do instead. */
const { basename, dirname } = posix;
const ROOT = join(import.meta.dirname, '..');
const THIS_FILE = 'test/house-rules.test.ts';
const NOT_OURS = /(^|\/)(node_modules|dist|data|out|coverage|\.[^/]+)$/;
const GENERATED = ['apps/web/src/api/schema.ts'];
const API = 'apps/api/src';
const PLUMBING = ['config', 'clock', 'database', 'http', 'auth', 'health', 'jobs', 'demo', 'seed'];
const FILE_LINES_MAX = 300;
const FEATURE_FILES_MAX = 15;

type SourceFile = { readonly path: string; readonly text: string };

const entriesOf = (folder: string) =>
  existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder), { withFileTypes: true }) : [];
const foldersIn = (folder: string): string[] =>
  entriesOf(folder).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const pathsUnder = (folder: string): string[] =>
  entriesOf(folder).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (NOT_OURS.test(path)) return [];
    return entry.isDirectory() ? [path, ...pathsUnder(path)] : [path];
  });
const textOf = (path: string): string =>
  existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : '';

const paths = ['apps', 'libs', 'migrations', 'test', 'docs'].flatMap(pathsUnder);
const code = paths
  .filter((path) => /\.(tsx?|mts|[mc]js|css|html)$/.test(path) && !GENERATED.includes(path))
  .map((path): SourceFile => ({ path, text: textOf(path) }));
const under = (folder: string): SourceFile[] =>
  code.filter(({ path }) => path.startsWith(`${folder}/`) && /\.tsx?$/.test(path));
const isSpec = ({ path }: SourceFile): boolean => path.endsWith('.spec.ts');

const when = (offence: boolean, instead: string): string[] => (offence ? [instead] : []);

/** One line per offence, so that a failure reads as a list of things to do. */
function rule<T extends string | SourceFile>(
  title: string,
  items: readonly T[],
  check: (item: T) => readonly string[],
): void {
  const place = (item: T): string => (typeof item === 'string' ? item : item.path);
  test(title, () => {
    expect(items.flatMap((item) => check(item).map((what) => `${place(item)}: ${what}`))).toEqual([]);
  });
}

const parse = ({ path, text }: SourceFile): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
const has = (node: ts.Node, ...kinds: ts.SyntaxKind[]): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kinds.includes(kind));
const classesOf = (file: SourceFile): ts.ClassDeclaration[] =>
  parse(file).statements.filter(ts.isClassDeclaration);
const methodsOf = (declaration: ts.ClassDeclaration): ts.MethodDeclaration[] =>
  declaration.members
    .filter(ts.isMethodDeclaration)
    .filter(({ name }) => !ts.isPrivateIdentifier(name))
    .filter((method) => !has(method, ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword));
const methodNames = (file: SourceFile): string[] =>
  classesOf(file)
    .flatMap(methodsOf)
    .map(({ name }) => name.getText());
const importsOf = ({ path, text }: SourceFile): string[] =>
  [...text.matchAll(/from '(\.[^']+)\.js'/g)].map(([, name = '']) => posix.join(dirname(path), `${name}.ts`));

const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
const pascal = (name: string): string =>
  name.replace(/(?:^|-)([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());

describe('names', () => {
  const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
  const DRAWER = /(^|[-./])(utils?|helpers?|common|managers?|processors?|base|misc)([-./]|$)/;
  const TOP =
    /^(apps|libs|migrations|test|docs|docker-compose\.yml|Dockerfile|[A-Z]+\.md|LICENSE|package(-lock)?\.json|nest-cli\.json|tsconfig\.json|(eslint|jest)\.config\.mjs|\..+)$/;
  const named = paths.filter((path) => !/^docs\/|\/public\/|\.(md|txt)$/.test(path));

  rule('files and folders are kebab-case', named, (path) =>
    when(!KEBAB.test(basename(path)), 'rename it in kebab-case, after its main export'),
  );
  rule('a name says what is inside', paths, (path) =>
    when(DRAWER.test(path), 'name it after its main export; a drawer for everything is split by idea'),
  );
  rule('every top-level entry is known', readdirSync(ROOT), (name) =>
    when(!NOT_OURS.test(name) && !TOP.test(name), 'put it into apps, libs, migrations, test or docs'),
  );
});

describe('text', () => {
  const written = code.filter(({ path }) => path !== THIS_FILE);
  const lineCount = (text: string): number => text.trimEnd().split('\n').length;

  rule(`no file is longer than ${FILE_LINES_MAX} lines`, code, ({ text }) =>
    when(lineCount(text) > FILE_LINES_MAX, `${lineCount(text)} lines: one idea per file, most under 200`),
  );
  for (const [forbidden, instead] of [
    [/\b(TODO|FIXME|XXX|HACK)\b/, 'do it now, or leave the code whole without the note'],
    [/@ts-(ignore|nocheck)/, 'fix the type; a refusal is tested with @ts-expect-error'],
    [/eslint-disable|prettier-ignore/, 'change the code, or the rule for everyone'],
    [/\btoBeCloseTo\b/, 'money is exact: toBe or toEqual'],
    [
      /\b(describe|it|test)\.(only|skip|todo)\b|\b(fit|fdescribe|xit|xdescribe)\(/,
      'make it pass or delete it',
    ],
    [/(^|[\s'"`(=])\/(home|root|Users|work|tmp)\/|['"`][A-Z]:\\/m, 'use import.meta.dirname or os.tmpdir()'],
    [/\binstalment/i, 'installment has two l: see docs/glossary.md'],
  ] as const) {
    rule(`nobody writes ${forbidden.source}`, written, ({ text }) =>
      when(forbidden.test(text), `${forbidden.exec(text)?.[0].trim() ?? ''}: ${instead}`),
    );
  }
});

describe('libs', () => {
  const libs = under('libs');
  const faces = foldersIn('libs').map((lib) => `libs/${lib}/src/index.ts`);
  const isNamedExport = (statement: ts.Statement): boolean =>
    ts.isExportDeclaration(statement) &&
    statement.moduleSpecifier !== undefined &&
    statement.exportClause !== undefined &&
    ts.isNamedExports(statement.exportClause);
  const valuesOf = (file: SourceFile): string[] =>
    parse(file).statements.flatMap((node) => {
      if (!has(node, ts.SyntaxKind.ExportKeyword)) return [];
      if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) return [node.name?.text ?? ''];
      if (!ts.isVariableStatement(node)) return [];
      return node.declarationList.declarations.map(({ name }) => name.getText());
    });
  const libOf = ({ path }: SourceFile): string => path.split('/')[1] ?? '';
  const isNamedInSpec = (file: SourceFile): boolean => {
    const specs = libs.filter((spec) => isSpec(spec) && libOf(spec) === libOf(file));
    return valuesOf(file).some((name) => specs.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text)));
  };
  const reached = new Set<string>();
  const reach = (file: SourceFile): void => {
    if (reached.has(file.path)) return;
    reached.add(file.path);
    const imported = importsOf(file);
    libs.filter(({ path }) => imported.includes(path)).forEach(reach);
  };
  const sources = libs.filter((file) => !isSpec(file) && !faces.includes(file.path));
  sources.filter(isNamedInSpec).forEach(reach);
  const tested = sources.filter((file) => valuesOf(file).length > 0);

  rule('the face of a lib is index.ts with explicit named exports', faces, (path) => {
    const { statements } = parse({ path, text: textOf(path) });
    if (statements.length === 0) return ["write it: export { name } from './file.js'"];
    return statements
      .filter((statement) => !isNamedExport(statement))
      .map((statement) => `write export { name } from './file.js' instead of ${statement.getText()}`);
  });
  rule('a lib is flat; only rules have a folder of their own', libs, ({ path }) =>
    when(!/^libs\/[a-z-]+\/src\/(rules\/)?[^/]+$/.test(path), 'put it into libs/<name>/src/'),
  );
  rule('every file of a lib is reached by a spec of the lib', tested, ({ path }) =>
    when(!reached.has(path), `write ${basename(path, '.ts')}.spec.ts beside it`),
  );
});

describe('features of the API', () => {
  const KINDS =
    /^apps\/api\/src\/[^/]+\/[a-z0-9-]+(\.(module|controller|store|entity|request|response))?\.ts$/;
  const RELATION = /@(OneToOne|OneToMany|ManyToOne|ManyToMany|JoinColumn|JoinTable|RelationId)\b/;
  const api = under(API);
  const features = foldersIn(API).filter((name) => !PLUMBING.includes(name));
  const sourcesOf = (feature: string): SourceFile[] =>
    api.filter((file) => file.path.startsWith(`${API}/${feature}/`) && !isSpec(file));
  const sources = features.flatMap(sourcesOf);
  const ofKind = (kind: string): SourceFile[] => sources.filter(({ path }) => path.endsWith(`.${kind}.ts`));
  const verbs = sources.filter(
    (file) => !basename(file.path, '.ts').includes('.') && methodNames(file).includes('execute'),
  );
  // The order of imports is written once: config, the leftmost, is forbidden to import any of the others.
  const imports = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
    readonly forbidden: readonly { readonly name: string; readonly to: { readonly path?: string } }[];
  };
  const right = imports.forbidden.find(({ name }) => name === 'api-config')?.to.path ?? '';
  const known = ['config', ...(/\(([^)]+)\)/.exec(right)?.[1] ?? '').split('|')];

  rule('every folder has its place in the import order', foldersIn(API), (name) =>
    when(!known.includes(name), 'add it at its place in .dependency-cruiser.cjs'),
  );
  rule('a feature folder is small', features, (feature) =>
    when(sourcesOf(feature).length > FEATURE_FILES_MAX, 'has over 15 files: split off the noun that grew'),
  );
  rule('a feature is flat and has only the known kinds of file', sources, ({ path }) =>
    when(!KINDS.test(path), 'module, controller, store, entity, request, response, verb, find-… or step'),
  );
  rule('there is no index.ts', api, ({ path }) =>
    when(basename(path) === 'index.ts', 'import the file itself'),
  );
  rule('a verb is one class with one public method, in the file of its name', verbs, (file) => {
    const name = `${kebab(classesOf(file)[0]?.name?.text ?? '')}.ts`;
    return [
      ...when(classesOf(file).length > 1, 'one class per file'),
      ...when(methodNames(file).length > 1, `only execute is public: ${methodNames(file).join(', ')}`),
      ...when(name !== basename(file.path), `name the file ${name}`),
    ];
  });
  rule('a verb does not call another verb', verbs, (file) =>
    importsOf(file)
      .filter((target) => verbs.some(({ path }) => path === target))
      .map((target) => `share a step, a function (tx, input), instead of ${target}`),
  );
  rule('an entity only describes columns', ofKind('entity'), (file) => [
    ...methodNames(file).map((name) => `${name}: move it to the lib of the noun`),
    ...when(
      RELATION.test(file.text),
      'keep the id column; the key is in the migration, the join in the store',
    ),
  ]);
  rule('a store is functions of a transaction', ofKind('store'), (file) =>
    classesOf(file).map(({ name }) => `${name?.text ?? 'class'}: write functions (tx, …)`),
  );
});

describe('migrations', () => {
  const FILE = /^(\d{13,14})-([a-z0-9-]+)\.ts$/;
  const EMPTY_WORD = /(^|-)(fix|fixes|misc|changes|temp|more|stuff|wip)(-|$)/;
  const ID = String.raw`"?([\w$\{\}]+)"?`;
  const NAMING = new RegExp(
    String.raw`(?:create|alter) table (?:if (?:not )?exists |only )?(?:\w+\.)?${ID}|Table\(\s*\w+,\s*\{?\s*(?:name: )?'(\w+)'|create (?:unique )?index (?:concurrently )?${ID} on (?:\w+\.)?${ID}|\bconstraint ${ID}`,
    'g',
  );
  const UNNAMED =
    /(constraint\s+"?[\w${}]+"?\s+)?(?<!with\s+)\b(primary key|foreign key|references\s|check\s*\(|unique(?!\s+index)\b)/g;
  const COLUMN =
    /^\s*(?:add column )?"?([a-z]\w*)"? (bigint|integer|int|smallint|int\d|numeric|decimal|money|real|double|float\d?|text|varchar|date|timestamp|timestamptz)\b/gm;
  const TYPES: Readonly<Record<string, string>> = {
    cents: 'bigint',
    ppm: 'integer',
    on: 'date',
    at: 'timestamptz',
  };
  const all = under('migrations');
  const dated = all.filter(({ path }) => /^\d/.test(basename(path)));
  const className = ({ path }: SourceFile): string =>
    basename(path).replace(FILE, (_match, time: string, what: string) => `${pascal(what)}${time}`);
  const sqlOf = ({ text }: SourceFile): string =>
    text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)(--|\/\/).*$/gm, '');

  rule('a migration is <timestamp>-<what>.ts and holds the class <What><timestamp>', dated, (file) => [
    ...when(!FILE.test(basename(file.path)), 'name it <timestamp>-create-quotes.ts'),
    ...when(EMPTY_WORD.test(basename(file.path, '.ts')), 'say what changes: add-expiry-to-quotes'),
    ...when(!file.text.includes(`export class ${className(file)} `), `export class ${className(file)}`),
  ]);
  rule('index.ts lists every migration, oldest first', ['migrations/index.ts'], (path) => {
    const listed =
      textOf(path)
        .split('[')
        .at(-1)
        ?.match(/\b[A-Z]\w+\d{13,14}\b/g) ?? [];
    const wanted = [...dated].sort((a, b) => (a.path < b.path ? -1 : 1)).map(className);
    return when(listed.join() !== wanted.join(), `the list is, in this order: ${wanted.join(', ')}`);
  });
  rule('a constraint or index is named <table>_<what>', all, (file) => {
    let table = '';
    return [...sqlOf(file).matchAll(NAMING)].flatMap(([, created, built, index, indexed, constraint]) => {
      table = created ?? built ?? table;
      const [owner, name] = [indexed ?? table, index ?? constraint];
      return when(name !== undefined && !name.startsWith(`${owner}_`), `${owner}_<what>, not ${name ?? ''}`);
    });
  });
  rule('no constraint without a name, by which the API explains a refusal', all, (file) => {
    const sql = sqlOf(file).replace(/foreign key\s*\([^)]*\)\s*references/g, 'foreign key');
    return [...sql.matchAll(UNNAMED)]
      .filter(([, name]) => name === undefined)
      .map(({ index }) => `constraint <table>_<what> before: ${sql.slice(index, index + 40)}`);
  });
  rule('the suffix of a column states its type', all, (file) =>
    [...sqlOf(file).matchAll(COLUMN)].flatMap(([, column = '', type = '']) => {
      const wanted = TYPES[/_(cents|ppm|on|at)$/.exec(column)?.[1] ?? ''];
      const isFloat = /^(numeric|decimal|money|real|double|float)/.test(type);
      return [
        ...when(wanted !== undefined && type !== wanted, `${column} is ${wanted ?? ''}, not ${type}`),
        ...when(isFloat, `${column}: money is <what>_cents bigint, a percentage <what>_ppm integer`),
        ...when(type === 'timestamp', `${column}: an instant is <what>_at timestamptz`),
      ];
    }),
  );
});

describe('libraries', () => {
  type Versions = Readonly<Record<string, string>>;
  const listed = JSON.parse(textOf('package.json')) as { dependencies: Versions; devDependencies: Versions };
  const versions = { ...listed.dependencies, ...listed.devDependencies };
  const reasons = 'docs/adr/0003-libraries.md';

  rule('every dependency is pinned and has its reason', Object.keys(versions), (name) => [
    ...when(!/^\d/.test(versions[name] ?? ''), 'pin the exact version'),
    ...when(!textOf(reasons).includes(`\`${name}\``), `say in ${reasons} why this one and not another`),
  ]);
});
