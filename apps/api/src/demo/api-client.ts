import { randomUUID } from 'node:crypto';

import type { ErrorCode, ErrorDetails } from '#kernel';

/** What the API answers when it refuses (RFC 9457). */
export type Problem = {
  readonly status: number;
  readonly code: ErrorCode;
  readonly title: string;
  readonly instance: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly details?: ErrorDetails;
};

/** An answer the story did not expect, with what the API said about it. */
export class UnexpectedAnswer extends Error {
  constructor(request: string, status: number, body: string) {
    super(`${request} answered ${String(status)}\n${body}`);
    this.name = 'UnexpectedAnswer';
  }
}

type Credentials = { readonly cookie: string } | { readonly authorization: string };

/** The API as one person uses it: over HTTP, signed in, every write with a key of its own. */
export class ApiClient {
  private constructor(
    private readonly address: string,
    private readonly credentials: Credentials,
  ) {}

  /** Staff, by e-mail and password. */
  static async signIn(
    address: string,
    { email, password }: { readonly email: string; readonly password: string },
  ): Promise<ApiClient> {
    const response = await fetch(`${address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ email, password }),
    });
    const body = await response.text();
    if (!response.ok) throw new UnexpectedAnswer('POST /api/auth/sign-in/email', response.status, body);
    const cookies = response.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
    return new ApiClient(address, { cookie: cookies.join('; ') });
  }

  /** The patient, by the link that the desk sent. */
  static fromLink(url: string): ApiClient {
    const { origin, pathname } = new URL(url);
    return new ApiClient(origin, { authorization: `Bearer ${pathname.split('/').at(-1) ?? ''}` });
  }

  async get<T>(path: string): Promise<T> {
    return (await this.expectOk(`GET ${path}`, await this.send('GET', path)).then(toJson)) as T;
  }

  async post<T>(path: string, body: object = {}): Promise<T> {
    return (await this.expectOk(`POST ${path}`, await this.send('POST', path, body)).then(toJson)) as T;
  }

  /** A document as bytes. */
  async download(path: string): Promise<Buffer> {
    const response = await this.expectOk(`GET ${path}`, await this.send('GET', path));
    return Buffer.from(await response.arrayBuffer());
  }

  /** Sends what the API has to refuse with this code; anything else ends the story. */
  async postRefused(path: string, body: object, code: ErrorCode): Promise<Problem> {
    const response = await this.send('POST', path, body);
    const text = await response.text();
    const problem = response.ok ? undefined : (JSON.parse(text) as Problem);
    if (problem?.code !== code) throw new UnexpectedAnswer(`POST ${path}`, response.status, text);
    return problem;
  }

  private async send(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
    return await fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...this.credentials,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  private async expectOk(request: string, response: Response): Promise<Response> {
    if (response.ok) return response;
    throw new UnexpectedAnswer(request, response.status, readable(await response.text()));
  }
}

const toJson = async (response: Response): Promise<unknown> => await response.json();

function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}
