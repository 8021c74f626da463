import { randomUUID } from 'node:crypto';

import type { Problem } from '../support/api.js';
import { expectProblem } from '../support/expect-problem.js';
import { expectNothingWritten } from '../support/fingerprint.js';
import { operationsOf } from '../support/open-api.js';
import { methodOf, ROUTES, WRITES } from '../support/routes.js';
import { SECRET } from './mistakes.js';
import { expectRefused, fieldsOfBody, requestOf, startTwoClinics, type TwoClinics } from './refusals.js';

let two: TwoClinics;

beforeAll(async () => {
  two = await startTwoClinics();
});

afterAll(() => two.test.stop());

const withBody = (): string[] => WRITES.filter((key) => fieldsOfBody(two, key).length > 0);

describe('every write refuses', () => {
  it('what is no JSON', async () => {
    const wrongs = withBody().flatMap((key) => {
      const whole = JSON.stringify(requestOf(two, key).body);
      const broken = [
        whole.slice(0, -1),
        '',
        `${whole}${whole}`,
        `{"${SECRET}": undefined}`,
        `{'${SECRET}': 1}`,
        '\u0000',
        `{"__proto__":{"name":1},${whole.slice(1)}`,
      ];
      return broken.map((body) => ({ key, what: body, code: 'MALFORMED_JSON' as const, body }));
    });
    await expectRefused(two, wrongs);
  });

  it('JSON that is no object', async () => {
    const wrongs = withBody().flatMap((key) => {
      const whole = JSON.stringify(requestOf(two, key).body);
      const other = ['null', '[]', `[${whole}]`, `"${SECRET}"`, '7', 'true', '{}'];
      return other.map((body) => ({ key, what: body, code: 'VALIDATION_FAILED' as const, body }));
    });
    await expectRefused(two, wrongs);
  });

  it('a body of 10 MB', async () => {
    const wrongs = withBody().map((key) => {
      const body = JSON.stringify({ ...requestOf(two, key).body, note: SECRET.repeat(1_250_000) });
      return { key, what: '10 MB', code: 'BODY_TOO_LARGE' as const, body };
    });
    await expectRefused(two, wrongs);
  });

  it('a body that is not declared as JSON', async () => {
    const bodies = {
      'text/plain': '{}',
      'application/xml': '<a/>',
      'application/x-www-form-urlencoded': 'name=Form&kind=service&eligibilityClass=MED',
      'multipart/form-data; boundary=x': '--x--',
    };
    const wrongs = withBody().flatMap((key) =>
      Object.entries(bodies).map(([type, body]) => {
        const headers = { 'content-type': type };
        return { key, what: type, code: 'UNSUPPORTED_MEDIA_TYPE' as const, body, headers };
      }),
    );
    await expectRefused(two, wrongs);
  });

  it('a key that is too short, too long or no plain token', async () => {
    const keys = ['', 'short', 'x'.repeat(129), 'with a space in it', 'schlüssel', `${SECRET}\u0080`];
    const wrongs = WRITES.flatMap((key) =>
      keys.map((value) => {
        const headers = { 'idempotency-key': value };
        return { key, what: value, code: 'IDEMPOTENCY_KEY_REQUIRED' as const, headers };
      }),
    );
    await expectRefused(two, wrongs);
  });

  it('to act without a key', async () => {
    await expectNothingWritten(two.test.database.all, async () => {
      for (const key of WRITES) {
        const { path, body } = requestOf(two, key);
        const response = await fetch(`${two.test.url}${path}`, {
          method: methodOf(key),
          headers: { ...two.api['credentials'], 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        const { status, headers } = response;
        const answer = { status, headers, body: (await response.json()) as Problem };
        expectProblem(answer, { code: 'IDEMPOTENCY_KEY_REQUIRED' });
      }
    });
  });

  it('a parameter that it does not know, so that a misspelt dryRun does nothing', async () => {
    const wrongs = WRITES.flatMap((key) =>
      ['dryrun', 'dry_run', 'preview'].map((field) => {
        const query = `?${field}=true`;
        return { key, what: query, code: 'VALIDATION_FAILED' as const, field, query };
      }),
    );
    await expectRefused(two, wrongs);
  });

  it('a dryRun that is neither true nor false', async () => {
    const wrongs = WRITES.flatMap((key) =>
      ['yes', '1', '', 'TRUE', 'true&dryRun=false', SECRET].map((value) => {
        const query = `?dryRun=${value}`;
        return { key, what: query, code: 'VALIDATION_FAILED' as const, field: 'dryRun', query };
      }),
    );
    await expectRefused(two, wrongs);
  });
});

it('no address finds anything under what is no id, nor under an id that nobody has', async () => {
  const wrongs = Object.keys(ROUTES)
    .filter((key) => key.includes('{id}'))
    .flatMap((key) => {
      const { path } = requestOf(two, key);
      const [id = ''] = /[0-9a-f-]{36}/.exec(path) ?? [];
      return [randomUUID(), SECRET, '1', '%00', '%27%20or%201=1', `${id}0`, 'x'.repeat(100)].map(
        (stranger) => ({
          key,
          what: stranger,
          code: 'NOT_FOUND' as const,
          path: path.replace(id, stranger),
        }),
      );
    });
  await expectRefused(two, wrongs);
});

it('no list takes an impossible page, a forged cursor, a filter that is no id or a parameter that it does not know', async () => {
  const forged = Buffer.from(`' or 1=1`).toString('base64url');
  const lists = operationsOf(two.document).filter(({ parameters = [] }) =>
    parameters.some(({ name }) => name === 'limit'),
  );
  expect(lists.length).toBeGreaterThan(10);
  const wrongs = lists.flatMap(({ key, path, parameters = [] }) => {
    const ids = parameters
      .filter(({ schema }) => schema.format === 'uuid')
      .map(({ name }) => [name, SECRET] as const);
    return [
      ...['0', '101', '-1', '1.5', '', SECRET, '1&limit=2'].map((limit) => ['limit', limit] as const),
      ...['', SECRET, 'x'.repeat(65), '%00', forged].map((cursor) => ['cursor', cursor] as const),
      ...ids,
      ['clinicId', SECRET] as const,
    ].map(([field, value]) => {
      const query = `?${field}=${value}`;
      return { key, what: query, code: 'VALIDATION_FAILED' as const, field, path, query };
    });
  });
  await expectRefused(two, wrongs);
});
