import type { ProductUnderTest } from './product-under-test.js';

/** A page as a browser without script gets it. */
export interface VisitedPage {
  status: number;
  url: string;
  html: string;
  /** Names and values of the hidden fields, as they would be sent back. */
  hidden: Record<string, string>;
}

/** A browser as plain as can be: cookies, forms, redirects. */
export class WebVisitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** Somebody of the demo staff, signed in. */
  static async staff(
    sut: Pick<ProductUnderTest, 'product' | 'password'>,
    email: string,
  ): Promise<WebVisitor> {
    const visitor = new WebVisitor(sut.product.url);
    const { hidden } = await visitor.get('/login');
    const { status, url } = await visitor.post('/login', { ...hidden, email, password: sut.password });
    if (status !== 200 || url.endsWith('/login')) throw new Error(`${email} could not sign in: ${status}`);
    return visitor;
  }

  get(path: string): Promise<VisitedPage> {
    return this.visit(path, {});
  }

  post(path: string, fields: Record<string, string> | [string, string][]): Promise<VisitedPage> {
    return this.visit(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: this.url },
      body: new URLSearchParams(fields).toString(),
    });
  }

  private async visit(path: string, init: RequestInit): Promise<VisitedPage> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    headers.set('accept', 'text/html');
    headers.set('accept-language', 'de');
    const response = await fetch(new URL(path, this.url), {
      ...init,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      this.cookies.set(name!, value!);
    }
    const location = response.headers.get('location');
    if (location) return this.visit(location, {});
    const html = await response.text();
    return { status: response.status, url: path, html, hidden: hiddenFields(html) };
  }
}

function hiddenFields(html: string): Record<string, string> {
  const inputs = html.match(/<input [^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const name = /name="([^"]*)"/.exec(input)?.[1];
      const value = /value="([^"]*)"/.exec(input)?.[1] ?? '';
      return name === undefined ? [] : [[plain(name), plain(value)]];
    }),
  );
}

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
