import { say } from './say.js';

type Step = { readonly name: string; readonly undo: () => Promise<unknown> };

/** What has been started and made, undone in reverse order: at the end, on failure and on Ctrl-C. */
export class Cleanup {
  private readonly steps: Step[] = [];
  private running: Promise<void> | undefined;

  add(name: string, undo: () => Promise<unknown>): void {
    this.steps.push({ name, undo });
  }

  /** Safe to call twice: whoever comes second waits for the first. */
  run(): Promise<void> {
    this.running ??= this.undoAll();
    return this.running;
  }

  private async undoAll(): Promise<void> {
    for (const { name, undo } of this.steps.reverse()) {
      await undo().catch((error: unknown) => say(`Could not clean up ${name}: ${String(error)}`));
    }
  }
}
