/** Progress goes to standard error, so that standard output holds the results and nothing else. */
export const say = (message: string): void => {
  process.stderr.write(`${message}\n`);
};
