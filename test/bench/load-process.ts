import { putLoad } from './put-load.js';
import type { LoadAnswer, LoadPlan } from './load-plan.js';

/** Runs as a process of its own, so that the load does not share an event loop with anything. */
process.on('message', (plan: LoadPlan) => {
  const answer = (message: LoadAnswer): void => void process.send?.(message);
  putLoad(plan).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
