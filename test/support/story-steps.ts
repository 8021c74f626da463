/** The `it` of a story told in steps: after one that failed, the next have nothing to stand on and fail at once. */
export function storySteps(): (does: string, step: () => void | Promise<void>) => void {
  let brokenAt: string | undefined;
  return (does, step) => {
    it(does, async () => {
      if (brokenAt !== undefined) throw new Error(`The story broke off where it ${brokenAt}.`);
      brokenAt = does;
      await step();
      brokenAt = undefined;
    });
  };
}
