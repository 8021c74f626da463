import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { LoadAnswer, LoadPlan, LoadResult } from './load-plan.js';

/** The load process, kept between rounds so that its code stays warm. */
export class HttpLoad {
  private readonly child: ChildProcess = fork(join(import.meta.dirname, 'load-process.js'));
  private readonly ended = once(this.child, 'exit');

  async run(plan: LoadPlan): Promise<LoadResult> {
    const answered = once(this.child, 'message') as Promise<[LoadAnswer]>;
    this.child.send(plan);
    const [answer] = await Promise.race([answered, this.ended.then(() => [LOST])]);
    if ('failure' in answer) throw new Error(`The load has failed: ${answer.failure}`);
    return answer.result;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

const LOST = { failure: 'its process has ended.' };
