/** Every bad variable at once, each with what is expected. Never holds a value: it could be a password. */
export class EnvError extends Error {
  constructor(readonly problems: readonly { readonly name: string; readonly problem: string }[]) {
    const lines = problems.map(({ name, problem }) => `  ${name} ${problem}`);
    super(`The configuration is not usable:\n${lines.join('\n')}\nAll variables: docs/operations.md`);
    this.name = 'EnvError';
  }
}

/** Reads variables one by one and collects what is wrong. An empty variable counts as not set, as Docker Compose passes them. */
export class EnvReader {
  private readonly problems: { readonly name: string; readonly problem: string }[] = [];

  constructor(private readonly source: Readonly<Record<string, string | undefined>>) {}

  text(name: string): string | undefined {
    const value = this.source[name]?.trim();
    return value === '' ? undefined : value;
  }

  integer(name: string, { min, max, fallback }: { min: number; max: number; fallback: number }): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    this.refuse(name, `must be a whole number from ${min} to ${max}`);
    return fallback;
  }

  yesOrNo(name: string, fallback: boolean): boolean {
    const text = this.text(name)?.toLowerCase();
    if (text === undefined) return fallback;
    if (['true', 'on', 'yes', '1'].includes(text)) return true;
    if (!['false', 'off', 'no', '0'].includes(text))
      this.refuse(name, 'must be on or off (or true or false)');
    return false;
  }

  oneOf<const T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const found = allowed.find((value) => value === text);
    if (found === undefined) this.refuse(name, `must be one of ${allowed.join(', ')}`);
    return found ?? fallback;
  }

  url(name: string, protocols: readonly string[], expected: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
    this.refuse(name, `must be an address ${expected}`);
    return undefined;
  }

  refuse(name: string, problem: string): void {
    this.problems.push({ name, problem });
  }

  isBad(name: string): boolean {
    return this.problems.some((problem) => problem.name === name);
  }

  finish(): void {
    if (this.problems.length > 0) throw new EnvError(this.problems);
  }
}
