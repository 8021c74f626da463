/** One message of the PostgreSQL protocol; the first one of a connection has no type. */
export type WireMessage = { readonly type: string; readonly body: Buffer };

/** Cuts one direction of a connection into messages (PostgreSQL documentation, "Message Formats"). */
export class WireMessages {
  private rest = Buffer.alloc(0);

  constructor(private untyped: boolean) {}

  read(chunk: Buffer): readonly WireMessage[] {
    this.rest = Buffer.concat([this.rest, chunk]);
    const messages: WireMessage[] = [];
    for (;;) {
      const typeBytes = this.untyped ? 0 : 1;
      if (this.rest.length < typeBytes + 4) return messages;
      const end = typeBytes + this.rest.readInt32BE(typeBytes);
      if (this.rest.length < end) return messages;
      const type = this.untyped ? '' : this.rest.toString('latin1', 0, 1);
      messages.push({ type, body: this.rest.subarray(typeBytes + 4, end) });
      this.rest = this.rest.subarray(end);
      this.untyped = false;
    }
  }
}

/** Reads the fields of one message in order. */
export class WireFields {
  private at = 0;

  constructor(private readonly body: Buffer) {}

  text(): string {
    const end = this.body.indexOf(0, this.at);
    const text = this.body.toString('utf8', this.at, end);
    this.at = end + 1;
    return text;
  }

  count(): number {
    const value = this.body.readInt16BE(this.at);
    this.at += 2;
    return value;
  }

  /** A value with its length before it; null has the length -1. */
  value(): string | null {
    const length = this.body.readInt32BE(this.at);
    this.at += 4;
    if (length < 0) return null;
    const value = this.body.toString('utf8', this.at, this.at + length);
    this.at += length;
    return value;
  }
}
