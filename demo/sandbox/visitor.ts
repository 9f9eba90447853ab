export interface VisitorOptions {
  origin: string;
  userAgent?: string;
  /** Sent with every request. */
  headers?: Record<string, string>;
}

/** A browser without a screen: keeps cookies, posts forms, and leaves it to the caller where to go next. */
export class Visitor {
  readonly cookies = new Map<string, { value: string; path: string }>();
  #options: VisitorOptions;

  constructor(options: VisitorOptions) {
    this.#options = options;
  }

  get(location: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(location, { headers });
  }

  post(location: string, form: Record<string, string>): Promise<Response> {
    return this.#send(location, { method: 'POST', body: new URLSearchParams(form) });
  }

  /** Goes on from redirect to redirect while they stay at this origin; gives the last answer. */
  async follow(response: Response): Promise<Response> {
    const next = response.headers.get('location');
    if (!next || this.#url(next).origin !== this.#options.origin) return response;
    return this.follow(await this.get(next));
  }

  #url(location: string): URL {
    return new URL(location, this.#options.origin);
  }

  async #send(location: string, init: RequestInit): Promise<Response> {
    const url = this.#url(location);
    const cookies = [...this.cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`);
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        ...this.#options.headers,
        'User-Agent': this.#options.userAgent ?? 'Sandbox visitor',
        ...(cookies.length > 0 && { Cookie: cookies.join('; ') }),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice('path='.length);
    if (value) this.cookies.set(name, { value, path: path ?? '/' });
    else this.cookies.delete(name);
  }
}
