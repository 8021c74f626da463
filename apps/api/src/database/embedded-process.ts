import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Programs are started with this and nothing else, so that no PG* variable of the user reaches the server. */
export const BARE_ENVIRONMENT = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' } as const;

export type LivingProcess = {
  /** Tells this process from a later one with the same number; undefined where the system does not say. */
  readonly mark: string | undefined;
  readonly command: string | undefined;
};

/** The process with this number, or undefined when none lives. A zombie has ended, though signals still reach it. */
export async function findProcess(pid: number): Promise<LivingProcess | undefined> {
  if (!acceptsSignals(pid)) return undefined;
  const state = (await readProc(pid)) ??
    (await askPs(pid)) ?? { ended: false, mark: undefined, command: undefined };
  return state.ended ? undefined : { mark: state.mark, command: state.command };
}

function acceptsSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

type ProcessState = LivingProcess & { readonly ended: boolean };

/** Linux. The start time is counted from boot, so the mark names the boot too. See proc_pid_stat(5), field 22. */
async function readProc(pid: number): Promise<ProcessState | undefined> {
  try {
    const [stat, command, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    ]);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      ended: fields[0] === 'Z' || fields[0] === 'X',
      mark: `${boot.trim()}/${fields[19]}`,
      command: command.replaceAll('\0', ' ').trim(),
    };
  } catch {
    return undefined;
  }
}

/** macOS and the BSDs. */
async function askPs(pid: number): Promise<ProcessState | undefined> {
  try {
    const columns = ['stat=', 'lstart=', 'command='].flatMap((column) => ['-o', column]);
    const { stdout } = await run('ps', ['-ww', ...columns, '-p', `${pid}`], { env: BARE_ENVIRONMENT });
    const match = /^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/m.exec(stdout);
    if (!match) return undefined;
    return { ended: match[1]?.startsWith('Z') ?? false, mark: match[2], command: match[3] };
  } catch {
    return undefined;
  }
}
