import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startEmbeddedPostgres } from '../../dist/apps/api/src/database/embedded-postgres.js';
import { migrate } from '../../dist/apps/api/src/database/migrate.js';
import { prepareEmbedded } from '../../dist/apps/api/src/database/prepare-embedded.js';

/** One real PostgreSQL for the whole run, with a migrated template that each test file copies for itself. */
export default async function globalSetup() {
  const dataDir = await mkdtemp(join(tmpdir(), 'plumbline-test-'));
  const server = await startEmbeddedPostgres({
    dataDir,
    preferredPort: 0,
    log: () => undefined,
    // Nothing here outlives the run, so nothing has to outlive a power cut.
    serverOptions: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 300 },
  });
  const template = await prepareEmbedded(server.superuserUrl('postgres'), 'plumbline_template');
  await migrate(template.ownerUrl);
  process.env.PLUMBLINE_TEST_SERVER = JSON.stringify({
    superuserUrl: server.superuserUrl('postgres'),
    ownerUrl: template.ownerUrl,
    appUrl: template.appUrl,
  });
  globalThis.plumblineTestServer = { server, dataDir };
}
