import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { LOOPBACK } from './free-port.js';
import { SentStatements, type SentStatement } from './sent-statements.js';
import { WireMessages } from './wire-messages.js';

const SETTLED_MS = 100;

/**
 * Stands between the app and its database and writes down what the app sends, so that pgbench can be given the same
 * statements. The app knows nothing of it, and it is out of the way when anything is measured.
 */
export class StatementRecorder {
  private readonly sockets = new Set<Socket>();
  private recorded: SentStatement[] = [];

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  static async start(databaseUrl: string): Promise<StatementRecorder> {
    const server = createServer();
    const recorder = new StatementRecorder(server, new URL(databaseUrl));
    server.on('connection', (app) => recorder.follow(app));
    await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
    return recorder;
  }

  /** The address of the database by way of this recorder. */
  get databaseUrl(): string {
    const url = new URL(this.target);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.toString();
  }

  /** What the app sends for `act`; it may end a transaction a moment after it has answered. */
  async during(act: () => Promise<unknown>): Promise<readonly SentStatement[]> {
    await sleep(SETTLED_MS);
    this.recorded = [];
    await act();
    await sleep(SETTLED_MS);
    return this.recorded;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private follow(app: Socket): void {
    const database = connect(Number(this.target.port), this.target.hostname);
    const statements = new SentStatements((statement) => this.recorded.push(statement));
    const fromApp = new WireMessages(true);
    const fromDatabase = new WireMessages(false);
    app.on('data', (chunk) => {
      for (const message of fromApp.read(chunk)) statements.fromApp(message);
      database.write(chunk);
    });
    database.on('data', (chunk) => {
      for (const message of fromDatabase.read(chunk)) statements.fromServer(message);
      app.write(chunk);
    });
    this.join(app, database);
    this.join(database, app);
  }

  private join(socket: Socket, other: Socket): void {
    this.sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      this.sockets.delete(socket);
      other.destroy();
    });
  }
}
