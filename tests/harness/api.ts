/** What an API call came back with. `body` is parsed JSON when it is JSON. */
export interface Reply<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
}

/** The product's JSON API as a program sees it. */
export class Api {
  constructor(
    readonly url: string,
    readonly token?: string,
  ) {}

  get<Body = Record<string, unknown>>(
    path: string,
    headers: Record<string, string> = {},
  ): Promise<Reply<Body>> {
    return this.call<Body>('GET', path, undefined, headers);
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<Body>> {
    return this.call<Body>('POST', path, body, headers);
  }

  /** Any response as it is, e.g. a PDF. */
  raw(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.token) headers.set('authorization', `Bearer ${this.token}`);
    return fetch(`${this.url}/api/v1${path}`, { ...init, headers });
  }

  private async call<Body>(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Reply<Body>> {
    const isForm = body instanceof FormData;
    const response = await this.raw(path, {
      method,
      headers: {
        ...(body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') && text !== '';
    return {
      status: response.status,
      headers: response.headers,
      body: (json ? JSON.parse(text) : text) as Body,
    };
  }
}
