import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresBinaries } from './embedded-binaries.js';
import { BARE_ENVIRONMENT } from './embedded-process.js';

const run = promisify(execFile);

export type Account = { readonly uid: number; readonly gid: number };

/** How programs of the server are started: through `prefix`, as `account`. */
export type Launch = {
  readonly prefix: readonly string[];
  /** Who the server is; undefined when it runs as the user who started Plumbline. */
  readonly account: Account | undefined;
};

/** Accounts tried in order when Plumbline runs as root, which the server refuses. The second is macOS's name. */
const SERVER_ACCOUNTS = ['postgres', '_postgres', 'nobody'];

/**
 * As root the server runs as an account without rights. When the project or the data lies below a directory that
 * account may not enter (/root, mktemp -d), it is given the one capability that lets it pass, and no more.
 */
export async function chooseLaunch(
  binaries: PostgresBinaries,
  dataDir: string,
  pgData: string,
): Promise<Launch> {
  const owner = (await ownerOf(pgData)) ?? (await ownerOf(dataDir));
  if (process.getuid?.() !== 0) {
    if (owner && owner.uid !== process.getuid?.()) throw otherOwner(pgData, owner);
    return { prefix: [], account: undefined };
  }
  const account = owner ?? (await firstAccount());
  const launches = [
    [],
    setpriv(account, 'dac_read_search'),
    // Docker leaves dac_read_search out of what its root may do, but grants this stronger one.
    setpriv(account, 'dac_override'),
  ].map((prefix): Launch => ({ prefix, account }));
  for (const launch of launches) if (await reaches(launch, binaries, dataDir)) return launch;
  throw new Error(
    `Running as root, the database server must run as another user (uid ${account.uid}), and that user may not enter ` +
      `${dataDir} or the folder of ${binaries.postgres}, nor could setpriv (util-linux) let it. Start Plumbline as an ` +
      'ordinary user, or move it and its DATA_DIR to a folder others may enter (chmod o+x on each parent), or set DATABASE_URL.',
  );
}

/** Program, arguments and identity for child_process. setpriv needs root to start with; it changes the user itself. */
export function launched(launch: Launch, program: string, args: readonly string[]) {
  const [file = program, ...rest] = [...launch.prefix, program, ...args];
  const identity = launch.prefix.length === 0 ? launch.account : undefined;
  return { file, args: rest, options: { ...identity, cwd: '/', env: BARE_ENVIRONMENT } };
}

/** Gives a file or a whole directory to the server's account. */
export async function handOver(launch: Launch, path: string): Promise<void> {
  if (!launch.account) return;
  await run('chown', ['-R', `${launch.account.uid}:${launch.account.gid}`, path], { env: BARE_ENVIRONMENT });
}

/** Data that an ordinary user made stays that user's, who can then start again without root. */
async function ownerOf(path: string): Promise<Account | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function otherOwner(pgData: string, { uid }: Account): Error {
  return new Error(
    `The database in ${pgData} belongs to another user (uid ${uid}), because Plumbline was started as that user or as root. ` +
      `Start it the same way again, or stop it and give its data to this user: sudo chown -R "$(id -u):$(id -g)" ${dirname(pgData)}`,
  );
}

async function firstAccount(): Promise<Account> {
  for (const name of SERVER_ACCOUNTS) {
    try {
      const [uid, gid] = await Promise.all(
        ['-u', '-g'].map(async (flag) =>
          Number((await run('id', [flag, name], { env: BARE_ENVIRONMENT })).stdout),
        ),
      );
      if (uid && gid !== undefined) return { uid, gid };
    } catch {
      continue;
    }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and this system has no user "postgres" or "nobody" to run it as. ' +
      'Start Plumbline as an ordinary user, or set DATABASE_URL.',
  );
}

/** PostgreSQL checks its own programs with access(2), which disregards capabilities unless no_setuid_fixup is set. */
function setpriv({ uid, gid }: Account, capability: string): readonly string[] {
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--no-new-privs'];
  const capabilities = [`--inh-caps=-all,+${capability}`, `--ambient-caps=-all,+${capability}`];
  return ['setpriv', ...identity, ...capabilities, '--securebits=+no_setuid_fixup', '--'];
}

/**
 * Tried, not computed: access lists, mount options and security modules have their say too. "initdb --show" looks
 * for the server beside itself and its files, as every start does, and changes nothing.
 */
async function reaches(
  launch: Launch,
  { template, initdb }: PostgresBinaries,
  dataDir: string,
): Promise<boolean> {
  const script = 'cd "$1" && : < "$2" && exec "$3" --show --no-locale --pgdata="$1/postgres"';
  const { file, args, options } = launched(launch, '/bin/sh', [
    '-c',
    script,
    'sh',
    dataDir,
    template,
    initdb,
  ]);
  return run(file, [...args], options).then(
    () => true,
    () => false,
  );
}
