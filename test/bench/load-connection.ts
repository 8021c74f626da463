import { connect, type Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';
const STALLED_MS = 20_000;

/**
 * One keep-alive connection with one request under way. Written on the bare socket: a client library would take as
 * much of the two cores as the app that is measured.
 */
export class LoadConnection {
  private readonly socket: Socket;
  private received: Buffer[] = [];
  private bytes = 0;
  private expected = 0;
  private status = 0;
  private settle: { resolve: (status: number) => void; reject: (error: Error) => void } | undefined;

  constructor(host: string, port: number) {
    this.socket = connect(port, host);
    this.socket.setNoDelay(true);
    this.socket.setTimeout(STALLED_MS, () => this.fail(new Error('An answer did not come.')));
    this.socket.on('data', (chunk) => this.receive(chunk));
    this.socket.on('error', (error) => this.fail(error));
    this.socket.on('close', () => this.fail(new Error('The app closed a connection.')));
  }

  /** Sends a whole request; answers the status when the whole body has arrived. */
  send(request: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.settle = undefined;
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    this.bytes += chunk.length;
    if (this.expected === 0) this.readHead(chunk);
    if (this.expected === 0 || this.bytes < this.expected) return;
    const { settle, status } = this;
    this.received = [];
    this.bytes = this.expected = 0;
    settle?.resolve(status);
  }

  private readHead(chunk: Buffer): void {
    this.received.push(chunk);
    const start = this.received.length === 1 ? chunk : Buffer.concat(this.received);
    const headBytes = start.indexOf(HEAD_END);
    if (headBytes < 0) return;
    const head = start.toString('latin1', 0, headBytes);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.fail(new Error('An answer does not tell its length.'));
      return;
    }
    this.status = Number(head.slice(9, 12));
    this.expected = headBytes + HEAD_END.length + Number(length);
  }

  private fail(error: Error): void {
    this.settle?.reject(error);
    this.settle = undefined;
    this.socket.destroy();
  }
}
