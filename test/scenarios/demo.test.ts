import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUILT = join(import.meta.dirname, '../../dist/apps/api/src/demo/main.js');
const PAPERS = ['deposit.pdf', 'quote.pdf', 'receipt.pdf'];

/** What `npm run demo` starts, in a folder of its own; the temporary files go where the test can see them. */
describe('the demo in the terminal', () => {
  let folder: string;
  let temporary: string;
  let child: ChildProcess | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-demo-test-'));
    temporary = join(folder, 'tmp');
    await mkdir(temporary);
  });

  afterEach(async () => {
    child?.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  function start() {
    const started = spawn(process.execPath, [BUILT], {
      cwd: folder,
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    const said = { story: '', notes: '' };
    started.stdout.setEncoding('utf8').on('data', (text: string) => (said.story += text));
    started.stderr.setEncoding('utf8').on('data', (text: string) => (said.notes += text));
    const ended = new Promise<number | null>((resolve) => {
      started.once('close', (code) => {
        child = undefined;
        resolve(code);
      });
    });
    return { started, said, ended };
  }

  it('tells the story of 2,795.00 to the cent and leaves the papers only', async () => {
    const { said, ended } = start();
    expect({ exit: await ended, notes: said.notes }).toMatchObject({ exit: 0 });

    for (const line of [
      /^total +\$3,309\.00 +\$2,795\.00 +\$2,795\.00$/m,
      /^ +Spinal decompression, S9090 +\$2,111\.66$/m,
      /^ +Physical therapy visit, 97110 +\$481\.46$/m,
      /^Visit 8: decompression +\$105\.58 +\$1,795\.00 +\$1,207\.03 +\$587\.97$/m,
      /^payable by the FSA +\$1,207\.03$/m,
      /^unearned +\$1,587\.97$/m,
      /^refund +\$1,587\.97$/m,
      /^bank transfer +[0-9/]+ +\$1,000\.00$/m,
      /^check +[0-9/]+ +\$587\.97$/m,
    ])
      expect(said.story).toMatch(line);
    expect(said.story).not.toContain('\u001b');
    expect(said.story.split('\n').filter((line) => line.length > 88)).toEqual([]);

    expect((await readdir(join(folder, 'out'))).sort()).toEqual(PAPERS);
    for (const paper of PAPERS)
      expect((await readFile(join(folder, 'out', paper))).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await readdir(temporary)).toEqual([]);
  }, 180_000);

  it('leaves nothing when it is interrupted while it starts', async () => {
    const { started, said, ended } = start();
    started.stderr.on('data', () => {
      if (said.notes.includes('Making a new database')) started.kill('SIGINT');
    });
    expect({ exit: await ended, notes: said.notes }).toMatchObject({ exit: 130 });
    expect(said.story).toBe('');
    expect(await readdir(temporary)).toEqual([]);
  }, 180_000);
});
