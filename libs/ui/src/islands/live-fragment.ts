/**
 * `<live-fragment src="/piece" events="/stream" data-news="…" data-away="…">`: fetches its content again after each
 * server-sent message, at most once a second, and whenever the stream opens: what happened before is told by no message. While a
 * pointer or the focus is inside, nothing moves: a button offers the news. When the stream is away it asks every 30 seconds. An
 * open `<details>` stays open.
 */
const afterFailureMs = 5000;

/** HTML as this page holds it: the key hints add an attribute that the server does not send. */
function asHeld(html: string): string {
  const held = document.createElement('template');
  held.innerHTML = html;
  for (const keyed of held.content.querySelectorAll('[aria-keyshortcuts]'))
    keyed.removeAttribute('aria-keyshortcuts');
  return held.innerHTML;
}

class LiveFragment extends HTMLElement {
  private stream: EventSource | undefined;
  private timer = 0;
  private poll = 0;
  private pending: string | undefined;
  private pointerInside = false;
  private last = '';
  /** Questions asked, and the latest one whose answer was taken: an answer that was overtaken changes nothing. */
  private asked = 0;
  private answered = 0;
  /** Says once that there is news to be shown; beside what is renewed, so that it is there before it speaks (WCAG 2.2, 4.1.3). */
  private readonly news = document.createElement('p');
  private readonly abort = new AbortController();

  connectedCallback(): void {
    const { signal } = this.abort;
    this.last = asHeld(this.innerHTML);
    this.addEventListener('pointerenter', (event) => (this.pointerInside = event.pointerType === 'mouse'), {
      signal,
    });
    this.addEventListener('pointerleave', () => this.leave(), { signal });
    this.addEventListener('focusout', () => setTimeout(() => this.leave(false)), { signal });
    document.addEventListener('visibilitychange', () => (document.hidden ? this.close() : this.open(true)), {
      signal,
    });
    this.news.className = 'visually-hidden';
    this.news.setAttribute('role', 'status');
    this.after(this.news);
    this.open(false);
  }

  disconnectedCallback(): void {
    this.abort.abort();
    this.news.remove();
    this.close();
  }

  private open(refresh: boolean): void {
    const events = this.getAttribute('events');
    if (events && !this.stream) {
      this.stream = new EventSource(events);
      this.stream.onopen = () => {
        this.away(false);
        this.soon();
      };
      this.stream.onmessage = () => this.soon();
      this.stream.onerror = () => this.away(true);
    }
    if (refresh) this.soon();
  }

  private close(): void {
    this.stream?.close();
    this.stream = undefined;
    clearTimeout(this.timer);
    this.timer = 0;
    clearInterval(this.poll);
    this.poll = 0;
  }

  private away(away: boolean): void {
    this.toggleAttribute('data-offline', away);
    clearInterval(this.poll);
    this.poll = away ? window.setInterval(() => this.tryAgain(), 30_000) : 0;
    this.status(away ? (this.dataset['away'] ?? '') : '');
  }

  private tryAgain(): void {
    // Refused, for instance because a service was away; the browser does not try again by itself.
    if (this.stream?.readyState === EventSource.CLOSED) {
      this.stream = undefined;
      this.open(false);
    }
    this.soon();
  }

  private soon(ms = 1000): void {
    if (this.timer === 0) this.timer = window.setTimeout(() => void this.fetchContent(), ms);
  }

  private async fetchContent(): Promise<void> {
    this.timer = 0;
    const question = ++this.asked;
    try {
      const response = await fetch(this.getAttribute('src') ?? '', {
        headers: { accept: 'text/html', 'x-fragment': '1' },
      });
      if (response.status >= 500) throw new Error(String(response.status));
      if (!response.ok || response.redirected) return;
      const html = asHeld(await response.text());
      if (question < this.answered) return;
      this.answered = question;
      if (html === (this.pending ?? this.last)) return;
      this.pending = html;
      if (this.busy()) this.offer();
      else this.apply();
    } catch {
      // The message that told of the news was perhaps the last one.
      if (!this.abort.signal.aborted && !document.hidden) this.soon(afterFailureMs);
    }
  }

  private busy(): boolean {
    return this.pointerInside || this.contains(document.activeElement);
  }

  private leave(pointerLeft = true): void {
    if (pointerLeft) this.pointerInside = false;
    if (this.pending !== undefined && !this.busy()) this.apply();
  }

  private apply(): void {
    if (this.pending === undefined) return;
    this.last = this.pending;
    this.news.textContent = '';
    const open = [...this.querySelectorAll('details[open][id]')].map((details) => details.id);
    // Our own server rendered it with every text escaped; scripts in it would not run anyway (CSP, innerHTML).
    this.innerHTML = this.pending;
    this.pending = undefined;
    for (const id of open) this.querySelector(`#${CSS.escape(id)}`)?.setAttribute('open', '');
    if (this.hasAttribute('data-offline')) this.status(this.dataset['away'] ?? '');
    this.dispatchEvent(new CustomEvent('fragment-renewed', { bubbles: true }));
  }

  private offer(): void {
    if (this.querySelector(':scope > .live-news')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'live-news button button-secondary';
    button.textContent = this.dataset['news'] ?? '↻';
    button.addEventListener('click', () => this.apply());
    this.prepend(button);
    this.news.textContent = `${this.getAttribute('aria-label') ?? ''}: ${button.textContent}`;
  }

  private status(words: string): void {
    let line = this.querySelector<HTMLElement>(':scope > .live-status');
    if (!line && words) {
      line = document.createElement('p');
      line.className = 'live-status soft';
      line.setAttribute('role', 'status');
      this.append(line);
    }
    if (line) line.textContent = words;
  }
}

customElements.define('live-fragment', LiveFragment);
