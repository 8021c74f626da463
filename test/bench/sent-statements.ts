import { WireFields, type WireMessage } from './wire-messages.js';

/** A statement as the app sent it. Statements of one flight were on their way together, before any answer. */
export type SentStatement = {
  readonly text: string;
  readonly values: readonly (string | null)[];
  readonly flight: number;
};

/** Follows one connection of the app and tells each statement it runs. */
export class SentStatements {
  private readonly texts = new Map<string, string>();
  private bound: Omit<SentStatement, 'flight'> = { text: '', values: [] };
  private unanswered = 0;
  private flight = 0;

  constructor(private readonly tell: (statement: SentStatement) => void) {}

  fromApp({ type, body }: WireMessage): void {
    const fields = new WireFields(body);
    if (type === 'P') this.texts.set(fields.text(), fields.text());
    else if (type === 'B') this.bound = this.readBind(fields);
    else if (type === 'E') this.send(this.bound);
    else if (type === 'Q') this.send({ text: fields.text(), values: [] });
    if (type === 'Q' || type === 'S') this.unanswered += 1;
  }

  /** ReadyForQuery answers one Query or Sync; the first of a connection answers its start. */
  fromServer({ type }: WireMessage): void {
    if (type === 'Z') this.unanswered = Math.max(0, this.unanswered - 1);
  }

  private readBind(fields: WireFields): Omit<SentStatement, 'flight'> {
    fields.text();
    const text = this.texts.get(fields.text()) ?? '';
    const formats = Array.from({ length: fields.count() }, () => fields.count());
    if (formats.some((format) => format !== 0))
      throw new Error('A recorded value is binary; only text is read.');
    return { text, values: Array.from({ length: fields.count() }, () => fields.value()) };
  }

  private send(statement: Omit<SentStatement, 'flight'>): void {
    if (this.unanswered === 0) this.flight += 1;
    this.tell({ ...statement, flight: this.flight });
  }
}
