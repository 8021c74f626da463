import { Api } from '../support/api.js';
import type { BenchClinic } from './bench-clinics.js';

/** Somebody of a clinic at a browser: signs in once, and keeps the short-lived session cookie fresh. */
export class StaffSession {
  private constructor(
    readonly url: string,
    readonly clinic: BenchClinic,
    private readonly cookies: Map<string, string>,
  ) {}

  static async signIn(url: string, clinic: BenchClinic): Promise<StaffSession> {
    const session = new StaffSession(url, clinic, new Map());
    const { email, password } = clinic;
    await session.ask('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(url).origin },
      body: JSON.stringify({ email, password }),
    });
    return session;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get api(): Api {
    return new Api(this.url, { cookie: this.cookie }, this.clinic.id);
  }

  /** Asks for a new copy of the session: the signed cookie that holds one is believed for a minute. */
  async refresh(): Promise<void> {
    this.cookies.delete('plumbline.session_data');
    await this.ask('/api/auth/get-session', { headers: { cookie: this.cookie } });
  }

  private async ask(path: string, init: RequestInit): Promise<void> {
    const answer = await fetch(`${this.url}${path}`, init);
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}.`);
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    if (!this.cookies.has('plumbline.session_data')) throw new Error(`${path} gave no session.`);
  }
}
