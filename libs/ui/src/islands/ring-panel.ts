/**
 * `<ring-panel events="/stream">`: keeps what rings current. Each message is the HTML of the whole list, as JSON. A call is
 * read out once, however often the list changes and the page is loaded, and once more when it stops by itself; the focus stays
 * where it is. Each call has keys of its own (`data-call-key` where they are shown), which are said with it. What is sent from inside
 * goes out by itself, so that nobody loses what they are typing. When I have answered, an idle page (`data-idle`) goes to the
 * call; a page where somebody works never moves. Pieces of the page that are about a call (`data-call="id" data-src="/piece"`)
 * are fetched again when it changes, and whenever the stream opens.
 */
const remembered = 60;

import { inWords } from './keys/combination.js';
import { type CallKeys, KeysOfCalls } from './keys/keys-of-calls.js';

/** Ids this tab has dealt with already; forgotten with the tab. */
class Known {
  constructor(private readonly key: string) {}

  /** Whether the id is new; it is not any more. */
  add(id: string): boolean {
    const ids = (sessionStorage.getItem(this.key) ?? '').split(' ');
    if (ids.includes(id)) return false;
    sessionStorage.setItem(this.key, [...ids.slice(-remembered), id].join(' '));
    return true;
  }
}

/** Puts a call's keys at its buttons. */
function nameKeys(call: HTMLElement, keys: CallKeys): void {
  for (const hint of call.querySelectorAll<HTMLElement>('[data-call-key]')) {
    const key = keys[hint.dataset['callKey'] === 'open' ? 'open' : 'decline'];
    const button = hint.closest<HTMLElement>('.actions > *');
    if (button) button.dataset['key'] = key;
    hint.textContent = inWords(key);
    hint.hidden = false;
  }
}

/** What is said of a call that rings, with the keys that are its own. */
function wordsFor({ dataset }: HTMLElement, keys: CallKeys | undefined): string {
  const words = dataset['words'] ?? '';
  const ofKeys = dataset['wordsKeys'];
  if (!keys || ofKeys === undefined) return words;
  return `${words} ${ofKeys.replace('{open}', inWords(keys.open)).replace('{decline}', inWords(keys.decline))}`;
}

class RingPanel extends HTMLElement {
  private stream: EventSource | undefined;
  private again = 0;
  private last = '';
  private failures = 0;
  private typing: HTMLElement | undefined;
  private renewal: Promise<void> = Promise.resolve();
  private readonly said = new Known('rings-said');
  private readonly entered = new Known('rings-entered');
  private readonly keys = new KeysOfCalls(sessionStorage);
  /** What rang when it was last looked, with what is said when it stops by itself. */
  private rang = new Map<string, string>();
  /** What sticks at the top takes room from what sticks below it, and from what is scrolled into sight. */
  private readonly height = new ResizeObserver(([head]) => {
    if (!head) return;
    const { height } = head.target.getBoundingClientRect();
    head.target.toggleAttribute('data-stays', height * 3 <= innerHeight);
    const sticks = getComputedStyle(head.target).position === 'sticky';
    document.documentElement.style.setProperty('--rings', `${sticks ? Math.round(height) : 0}px`);
  });
  /** Where the head does not stick, a sign at the lower edge stands for the list once that is scrolled away. */
  private readonly sight = new IntersectionObserver(
    ([head]) => this.toggleAttribute('in-sight', head?.isIntersecting),
    { rootMargin: '-80px 0px 0px' },
  );
  private readonly pageTitle = document.title;

  connectedCallback(): void {
    this.addEventListener('submit', (event) => void this.send(event));
    // A key presses a button in here while somebody types elsewhere; they go on typing there.
    this.addEventListener('focusin', ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && !this.contains(relatedTarget)) this.typing = relatedTarget;
    });
    this.open();
    this.follow();
    const head = this.closest<HTMLElement>('.desk-head');
    if (!head) return;
    this.height.observe(head);
    this.sight.observe(head);
  }

  disconnectedCallback(): void {
    clearTimeout(this.again);
    this.stream?.close();
    this.height.disconnect();
    this.sight.disconnect();
  }

  private piece(name: string): HTMLElement | null {
    return this.querySelector(`[data-${name}]`);
  }

  private open(): void {
    const stream = new EventSource(this.getAttribute('events') ?? '');
    this.stream = stream;
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      this.away(false);
      this.show(JSON.parse(data) as string);
    };
    stream.onopen = () => this.renew();
    // The session is over: whoever sits here now is not to read who calls.
    stream.addEventListener('over', () => this.show(''));
    stream.addEventListener('call', ({ data }: MessageEvent<string>) => this.renew(data));
    stream.onerror = () => {
      this.away(true);
      if (stream.readyState !== EventSource.CLOSED) return;
      // Refused, for instance because the session is over; the browser does not try again by itself.
      this.again = window.setTimeout(() => this.open(), 5_000);
    };
  }

  /** Once is nothing: a stream that is renewed is no news. */
  private away(failed: boolean): void {
    this.toggleAttribute('away', (this.failures = failed ? this.failures + 1 : 0) > 1);
  }

  /** One after the other, so that what is shown last was asked last. */
  private renew(call?: string): void {
    for (const piece of document.querySelectorAll<HTMLElement>('[data-call][data-src]'))
      if (call === undefined || piece.dataset['call'] === call)
        this.renewal = this.renewal.then(() => this.fetchInto(piece)).catch(() => undefined);
  }

  private async fetchInto(piece: HTMLElement): Promise<void> {
    const reply = await fetch(piece.dataset['src'] ?? '', {
      headers: { accept: 'text/html', 'x-fragment': '1' },
    });
    // Our own server rendered it with every text escaped; scripts in it would not run anyway (CSP, innerHTML).
    if (!reply.ok || reply.redirected) return;
    const newsOf = (): string => piece.querySelector<HTMLElement>('[data-news]')?.dataset['news'] ?? '';
    const before = newsOf();
    piece.innerHTML = await reply.text();
    if (newsOf() !== before) this.sayPolitely(newsOf());
  }

  private show(html: string): void {
    const rings = this.piece('rings');
    if (!rings || html === this.last) return;
    this.last = html;
    const focused = rings.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const wasOpen = rings.querySelector('details')?.open ?? false;
    // Our own server rendered it with every text escaped; scripts in it would not run anyway (CSP, innerHTML).
    rings.innerHTML = html;
    rings.querySelector('details')?.toggleAttribute('open', wasOpen);
    const again = focused ? document.getElementById(focused) : undefined;
    again?.focus();
    // What had the focus is gone, e.g. because somebody else has taken the call.
    if (again === null) this.typing?.focus({ preventScroll: true });
    this.follow();
  }

  private follow(): void {
    const calls = [...this.querySelectorAll<HTMLElement>('[data-call]')];
    const idOf = ({ dataset }: HTMLElement): string => dataset['call'] ?? '';
    const isTalking = ({ dataset }: HTMLElement): boolean => dataset['talking'] !== undefined;
    const keys = this.keys.give(
      calls.filter((call) => !isTalking(call)).map(idOf),
      // They stand newest first.
      calls.filter(isTalking).map(idOf).reverse(),
    );
    for (const call of calls) {
      const own = keys.get(idOf(call));
      if (own) nameKeys(call, own);
      // The pages of a call show it already.
      const path = call.querySelector('a')?.pathname;
      call.hidden = path !== undefined && location.pathname.startsWith(path);
    }
    this.count();
    document.dispatchEvent(new Event('fragment-renewed'));
    const ringing = calls.filter((call) => call.dataset['words']);
    document.title = ringing.length > 0 ? `☎ ${this.pageTitle}` : this.pageTitle;
    for (const call of ringing) if (this.said.add(idOf(call))) this.say(wordsFor(call, keys.get(idOf(call))));
    if (calls.length === 0) this.say('');
    this.uncover();
    const here = new Set(calls.map(idOf));
    for (const [id, gone] of this.rang) if (!here.has(id)) this.sayPolitely(gone);
    this.rang = new Map(ringing.map((call) => [idOf(call), call.dataset['gone'] ?? '']));
    for (const call of calls) {
      const path = call.dataset['talking'];
      if (path === undefined || !this.entered.add(call.dataset['call'] ?? '')) continue;
      if (document.querySelector('[data-idle]')) location.assign(path);
    }
  }

  /** The sign hides nothing of the field in which somebody types; else the page stays where it is. */
  private uncover(): void {
    const sign = this.querySelector('.ring-sign')?.getBoundingClientRect();
    const field = document.activeElement?.getBoundingClientRect();
    if (sign?.height && field && field.bottom > sign.top && field.top < sign.bottom)
      document.activeElement?.scrollIntoView({ block: 'nearest' });
  }

  /** How many are folded away, without the one that is this page. */
  private count(): void {
    const words = this.querySelector<HTMLElement>('[data-count]');
    const more = words?.closest('li');
    if (!words || !more) return;
    const folded = more.querySelectorAll('[data-call]:not([hidden])').length;
    words.textContent = (words.dataset['count'] ?? '').replace('{n}', String(folded));
    more.hidden = folded === 0;
  }

  private goOnTyping(): void {
    if (this.contains(document.activeElement)) this.typing?.focus({ preventScroll: true });
  }

  private say(words: string): void {
    const alert = this.piece('say');
    if (alert && alert.textContent !== words) alert.textContent = words;
  }

  /** For what changes the work but hurries nobody. */
  private sayPolitely(words: string): void {
    const status = this.piece('say-politely');
    if (status && words !== '') status.textContent = words;
  }

  private async send(event: SubmitEvent): Promise<void> {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form, event.submitter))
      if (typeof value === 'string') body.append(name, value);
    const call = form.closest('li');
    // At once: what is typed while the answer is under way belongs where it was typed before.
    this.goOnTyping();
    const sent = await fetch(form.action, { method: 'POST', body, headers: { 'x-fragment': '1' } })
      .then(({ ok }) => ok)
      .catch(() => false);
    // The stream brings the new list; what was declined is quiet at once.
    if (sent && call) {
      this.rang.delete(call.dataset['call'] ?? '');
      call.remove();
    } else this.away(true);
  }
}

customElements.define('ring-panel', RingPanel);
