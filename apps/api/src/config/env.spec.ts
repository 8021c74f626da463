import { resolve } from 'node:path';
import { EnvError } from './env-reader.js';
import { loadEnv } from './env.js';

const secret = 'x'.repeat(32);
const external = { DATABASE_URL: 'postgresql://plumbline_app:pw@db:5432/plumbline', APP_SECRET: secret };

function problemsOf(
  source: Record<string, string>,
): readonly { readonly name: string; readonly problem: string }[] {
  try {
    loadEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
  return [];
}

describe('loadEnv', () => {
  it('needs nothing: the embedded database on this machine, with the demo clinic', () => {
    expect(loadEnv({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      database: { kind: 'embedded' },
      seedDemo: true,
      logLevel: 'info',
      preparedStatements: true,
      poolMax: 10,
      trustProxy: false,
    });
  });

  it('takes every variable', () => {
    const source = {
      ...external,
      PORT: '8080',
      HOST: '0.0.0.0',
      DATA_DIR: '/var/lib/plumbline',
      DATABASE_OWNER_URL: 'postgres://plumbline_owner:pw@db/plumbline',
      READ_DATABASE_URL: 'postgresql://plumbline_app:pw@replica/plumbline',
      PUBLIC_URL: 'https://billing.example.com/',
      SEED_DEMO: 'yes',
      LOG_LEVEL: 'warn',
      PREPARED_STATEMENTS: 'off',
      POOL_MAX: '40',
      TRUST_PROXY: '1',
    };
    expect(loadEnv(source)).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/var/lib/plumbline',
      database: {
        kind: 'external',
        url: source.DATABASE_URL,
        ownerUrl: source.DATABASE_OWNER_URL,
        readUrl: source.READ_DATABASE_URL,
      },
      publicUrl: 'https://billing.example.com',
      appSecret: secret,
      seedDemo: true,
      logLevel: 'warn',
      preparedStatements: false,
      poolMax: 40,
      trustProxy: 1,
    });
  });

  it.each(['/plumbline', '/?from=mail', '?', '#top', '/a/../b'])(
    'refuses a public address with %s',
    (rest) => {
      expect(problemsOf({ PUBLIC_URL: `https://billing.example.com${rest}` })).toEqual([
        {
          name: 'PUBLIC_URL',
          problem:
            'must be an address like https://billing.example.com, with no path, query, fragment or user name',
        },
      ]);
    },
  );

  it('keeps of the public address what a browser sends as its origin', () => {
    const PUBLIC_URL = 'HTTPS://Billing.Example.com:443/';
    expect(loadEnv({ PUBLIC_URL }).publicUrl).toBe('https://billing.example.com');
  });

  it('seeds no demo clinic into a database of the user', () => {
    expect(loadEnv(external).seedDemo).toBe(false);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadEnv({ PORT: '', DATABASE_URL: ' ', APP_SECRET: '', TRUST_PROXY: '' })).toEqual(loadEnv({}));
  });

  it('cannot be changed after the start', () => {
    const env = loadEnv(external);
    expect(Object.isFrozen(env) && Object.isFrozen(env.database)).toBe(true);
  });

  it('names every bad variable at once', () => {
    const source = {
      PORT: '65536',
      DATABASE_URL: 'mysql://db',
      APP_SECRET: 'short',
      PUBLIC_URL: 'billing.example.com',
      SEED_DEMO: 'maybe',
      LOG_LEVEL: 'loud',
      PREPARED_STATEMENTS: 'sometimes',
      POOL_MAX: '1',
      TRUST_PROXY: 'true',
    };
    expect(problemsOf(source).map(({ name }) => name)).toEqual([
      'DATABASE_URL',
      'PUBLIC_URL',
      'APP_SECRET',
      'PORT',
      'SEED_DEMO',
      'LOG_LEVEL',
      'PREPARED_STATEMENTS',
      'POOL_MAX',
      'TRUST_PROXY',
    ]);
  });

  it.each([
    ['3000.5', 'a fraction'],
    ['-1', 'a negative number'],
    ['1e3', 'a power'],
    ['0x50', 'a hexadecimal number'],
    ['http', 'a word'],
  ])('refuses %s as a port: %s', (PORT) => {
    expect(problemsOf({ PORT })).toEqual([
      { name: 'PORT', problem: 'must be a whole number from 0 to 65535' },
    ]);
  });

  it('requires a secret of its own with an external database', () => {
    const { DATABASE_URL } = external;
    expect(problemsOf({ DATABASE_URL })[0]?.problem).toMatch(
      /^is required with DATABASE_URL: .* at least 32/,
    );
    expect(problemsOf({ DATABASE_URL, APP_SECRET: 'x'.repeat(31) })[0]?.name).toBe('APP_SECRET');
  });

  it('does not print a value, which could be a password', () => {
    expect(() => loadEnv({ DATABASE_URL: 'mysql://u:hunter22@db', APP_SECRET: 'hunter22' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter22') as string }),
    );
  });

  it('refuses an owner or a replica without a database', () => {
    const { DATABASE_URL } = external;
    expect(problemsOf({ DATABASE_OWNER_URL: DATABASE_URL, READ_DATABASE_URL: DATABASE_URL })).toEqual([
      { name: 'DATABASE_OWNER_URL', problem: 'is only used together with DATABASE_URL' },
      { name: 'READ_DATABASE_URL', problem: 'is only used together with DATABASE_URL' },
    ]);
  });

  it.each([
    ['false', false],
    ['0', false],
    ['2', 2],
    ['10.0.0.1, 10.1.0.0/16', ['10.0.0.1', '10.1.0.0/16']],
    ['::1', ['::1']],
  ])('trusts the proxies of TRUST_PROXY=%s', (text, expected) => {
    expect(loadEnv({ TRUST_PROXY: text }).trustProxy).toEqual(expected);
  });

  it.each(['10', 'everyone', '10.0.0.1;10.0.0.2', '12.5/8/9'])('refuses TRUST_PROXY=%s', (text) => {
    expect(problemsOf({ TRUST_PROXY: text }).map(({ name }) => name)).toEqual(['TRUST_PROXY']);
  });
});
