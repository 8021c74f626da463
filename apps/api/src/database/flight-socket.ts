import { Socket } from 'node:net';

type Done = (error: Error | null | undefined) => void;

/**
 * Sends what was written in one turn of the event loop at once. The driver writes each statement by itself; without
 * this the statements of one flight leave in a packet each, and wake the server as often.
 */
export class FlightSocket extends Socket {
  private gathering = false;

  constructor() {
    super();
    // Connecting puts the plain `write` onto the socket itself, before ours.
    this.once('connect', () => Reflect.deleteProperty(this, 'write'));
  }

  override write(chunk: Uint8Array | string, encoding?: BufferEncoding | Done, done?: Done): boolean {
    this.gather();
    return super.write(chunk, encoding as BufferEncoding, done);
  }

  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    this.cork();
    process.nextTick(() => {
      this.gathering = false;
      this.uncork();
    });
  }
}
