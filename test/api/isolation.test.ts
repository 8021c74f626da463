import { Api, type Answer } from '../support/api.js';
import { expectProblem } from '../support/expect-problem.js';
import { expectNothingWritten } from '../support/fingerprint.js';
import { operationsOf, readOpenApi } from '../support/open-api.js';
import { openLink } from '../support/open-link.js';
import { exchangeId, methodOf, ROUTES, type RouteRequest } from '../support/routes.js';
import { tellStory, type Story } from '../support/story.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';
import { registeredRoutes } from './registered-routes.js';

/** Stands in every text of the first clinic and nowhere else. */
const MARK = 'Alabaster';

let test: TestApp;
let theirs: Story;
let ours: Story;
let owner: Api;
let stranger: Api;
/** Every id of every row of the first clinic. */
let theirIds: ReadonlySet<string>;

beforeAll(async () => {
  test = await startTestApp();
  owner = await signInToNewClinic(test, { name: MARK, legalName: MARK });
  theirs = await tellStory(owner, MARK);
  stranger = await signInToNewClinic(test);
  ours = await tellStory(stranger, 'Basalt');
  theirIds = new Set(await idsOf(owner.clinicId));
});

afterAll(() => test.stop());

async function idsOf(clinicId: string): Promise<readonly string[]> {
  const { all } = test.database;
  const { rows: tables } = await all.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name in ('clinic_id', 'id')
     group by table_name having count(*) = 2`,
  );
  const parts = tables.map(({ name }) => `select id from ${name} where clinic_id = $1`);
  const { rows } = await all.query<{ id: string }>(parts.join(' union all '), [clinicId]);
  return [clinicId, ...rows.map(({ id }) => id)];
}

const send = (as: Api, key: string, { path, body }: RouteRequest): Promise<Answer> =>
  as.send(methodOf(key), path, methodOf(key) === 'GET' ? undefined : (body ?? {}));

const requestOf = (key: string, story: Story): RouteRequest => ROUTES[key]?.(story) ?? { path: '/' };

/** What is in the answer of the first clinic's; that a request's own words come back is no leak. */
function leaksIn(answer: Answer, request: RouteRequest): readonly string[] {
  const said = JSON.stringify(answer.body);
  const asked = JSON.stringify(request);
  const ids = [...theirIds].filter((id) => said.includes(id) && !asked.includes(id));
  return [...ids, ...(said.includes(MARK) ? [MARK] : [])];
}

/** Refusals that name what is wrong instead of saying that there is no such record. */
const OTHER_REFUSALS: Readonly<Record<string, number>> = {
  'POST /v1/quotes/{id}/revise patientId': 400,
  'POST /v1/visits serviceId': 409,
};

it('is tested for every route that the server has, and the document names every one', async () => {
  const documented = operationsOf(await readOpenApi(test.url)).map(({ key }) => key);
  const registered = registeredRoutes(test.app).filter((key) => !key.startsWith('HEAD '));
  const ofTheApi = (keys: readonly string[]): string[] => keys.filter((key) => key.includes(' /v1/')).sort();
  const undocumented = ['GET /v1/openapi.json'];
  expect(ofTheApi(documented)).toEqual(Object.keys(ROUTES).sort());
  expect(ofTheApi(registered).filter((key) => !undocumented.includes(key))).toEqual(
    Object.keys(ROUTES).sort(),
  );
});

describe.each(Object.keys(ROUTES))('%s', (key) => {
  it('answers the clinic that it belongs to', async () => {
    const { path, ...request } = requestOf(key, theirs);
    const tried = methodOf(key) === 'GET' ? path : `${path}?dryRun=true`;
    const answer = await send(owner, key, { path: tried, ...request });
    expect([200, 201]).toContain(answer.status);
    // The net that the other tests of this file cast does catch something here.
    const hasIds = methodOf(key) === 'GET' && !/\.pdf$|balances$/.test(key);
    if (hasIds) expect(leaksIn(answer, { path: '' })).not.toEqual([]);
  });

  it('gives another clinic nothing, whichever id it names', async () => {
    const own = requestOf(key, ours);
    const names = (Object.keys(ours) as (keyof Story)[]).filter((name) =>
      JSON.stringify(own).includes(ours[name]),
    );
    await expectNothingWritten(test.database.all, async () => {
      for (const name of names) {
        const request = exchangeId(own, ours[name], theirs[name]);
        const answer = await send(stranger, key, request);
        const isFilter = request.path.split('?')[1]?.includes(theirs[name]) ?? false;
        const allowed = isFilter ? [200] : [404, 422, OTHER_REFUSALS[`${key} ${name}`]];
        expect({ name, allowed, status: answer.status, leaks: leaksIn(answer, request) }).toEqual({
          name,
          allowed: expect.arrayContaining([answer.status]),
          status: answer.status,
          leaks: [],
        });
        if (isFilter) expect(Object.values(answer.body as object)).toEqual([[]]);
      }
    });
  });

  it('gives another clinic nothing when every id is foreign', async () => {
    const request = requestOf(key, theirs);
    if (JSON.stringify(request) === JSON.stringify(requestOf(key, ours))) return;
    await expectNothingWritten(test.database.all, async () => {
      const answer = await send(stranger, key, request);
      expect(leaksIn(answer, request)).toEqual([]);
      if (key.includes('{id}')) expectProblem(answer as never, { code: 'NOT_FOUND' });
    });
  });

  it('gives the patient of another clinic nothing', async () => {
    const patient = await openLink(stranger, ours.openQuoteId);
    const request = requestOf(key, theirs);
    await expectNothingWritten(test.database.all, async () => {
      const answer = await send(patient, key, request);
      expect(leaksIn(answer, request)).toEqual([]);
      if (key.includes('{id}')) expect([403, 404]).toContain(answer.status);
    });
  });

  it('answers nobody who has not signed in', async () => {
    const strangers: Record<string, string>[] = [
      {},
      { cookie: 'plumbline.session_token=forged.forged' },
      { authorization: 'Bearer forged' },
      { authorization: 'Bearer ' },
      { authorization: `Basic ${Buffer.from('manager:password').toString('base64')}` },
    ];
    await expectNothingWritten(test.database.all, async () => {
      for (const credentials of strangers) {
        const anonymous = new Api(test.url, credentials, owner.clinicId);
        expectProblem((await send(anonymous, key, requestOf(key, theirs))) as never, {
          code: 'UNAUTHENTICATED',
        });
      }
    });
  });
});

it('lists nothing of another clinic when nothing is filtered', async () => {
  const lists = Object.keys(ROUTES).filter((key) => methodOf(key) === 'GET' && !key.includes('{id}'));
  for (const key of lists) {
    const request = { path: key.replace('GET ', '') };
    const answer = await send(stranger, key, request);
    expect({ key, status: answer.status, leaks: leaksIn(answer, request) }).toEqual({
      key,
      status: 200,
      leaks: [],
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/^{"data":\[\]}/);
  }
});
