/*
 * `<field-entry>` around the page of one field of a scanned form: sends what was entered without leaving the page, puts the
 * next field in its place, loads the pictures after it ahead, enlarges the picture, and moves on from statement to statement.
 * What was typed stays in sight whatever happens on the way, and in this tab by `kept-typing`. Without this, the same forms post and links lead on.
 */
const loading = 'aria-busy';
/** The button that leads on. */
const main = 'button[data-key=Enter]';
/** Pictures loaded ahead; held so that the browser does not drop them. */
const ahead: HTMLImageElement[] = [];

const typingIn = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');

let here = location.pathname + location.search;

/** Puts another page in place of this one. False when it is a page of another kind. */
function show(html: string, address: string | undefined): boolean {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (!page.querySelector('field-entry')) return false;
  if (address !== undefined && address !== location.href) history.pushState(null, '', address);
  here = location.pathname + location.search;
  document.title = page.title;
  document.body.replaceWith(page.body);
  if (address !== undefined) leadHere(address);
  scrollTo(0, 0);
  document.dispatchEvent(new Event('page-shown'));
  return true;
}

/** Where the page is that was answered with; undefined for this one once more. */
function addressOf(reply: Response): string | undefined {
  const at = reply.headers.get('content-location');
  if (at !== null) return new URL(at, location.href).href;
  return reply.redirected ? reply.url : undefined;
}

/** The page came with an answer; its language links are to lead to itself. */
function leadHere(address: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.page-switches a')) {
    const to = new URL(address);
    to.searchParams.set('lang', new URL(link.href).searchParams.get('lang') ?? link.lang);
    link.href = to.href;
  }
}

async function visit(address: string): Promise<void> {
  try {
    const reply = await fetch(address, { headers: { accept: 'text/html' } });
    if (reply.ok && show(await reply.text(), undefined)) return;
  } catch {
    // The browser's own way says what is wrong.
  }
  location.reload();
}
addEventListener('popstate', () => {
  // A jump within the page is none to another.
  const to = location.pathname + location.search;
  if (to !== here) void visit((here = to));
});

class FieldEntry extends HTMLElement {
  private scale = 1;
  /** The arrow keys go through the votes of one statement and do not move on. */
  private arrows = false;
  private readonly abort = new AbortController();

  connectedCallback(): void {
    this.toggleAttribute('ready', true);
    const { signal } = this.abort;
    const form = this.querySelector<HTMLFormElement>('form[data-way]');
    if (form) {
      form.addEventListener('submit', (event) => this.onSubmit(event, form), { signal });
      form.addEventListener('input', (event) => this.onInput(event, form), { signal });
      form.addEventListener('keydown', (event) => this.onKey(event, form), { signal });
      form.addEventListener('pointerdown', () => (this.arrows = false), { signal });
      for (const statement of form.querySelectorAll<HTMLElement>('.keyed-statement'))
        statement.addEventListener('focusin', () => this.turn(statement), { signal });
    }
    this.addEventListener('click', (event) => this.onClick(event), { signal });
    const first = this.querySelector<HTMLElement>('[autofocus]');
    first?.focus();
    if (first && typingIn(first)) first.setSelectionRange(first.value.length, first.value.length);
    // First this picture, then the next ones.
    const shown = this.querySelector<HTMLImageElement>('[data-view]:not([hidden]) img');
    const load = (): void => {
      const addresses = (this.dataset['ahead'] ?? '').split(' ').filter(Boolean).slice(0, 6);
      ahead.splice(0, ahead.length, ...addresses.map((src) => Object.assign(new Image(), { src })));
    };
    if (!shown || shown.complete) load();
    else shown.addEventListener('load', load, { once: true, signal });
  }

  disconnectedCallback(): void {
    this.abort.abort();
  }

  private onInput(event: Event, form: HTMLFormElement): void {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    // Whoever puts in another answer has picked neither of the entries.
    if (target.closest('.decide-other')) {
      const other = form.querySelector<HTMLInputElement>('#pick-other');
      if (other) other.checked = true;
    }
    if (target.id === 'pick-other')
      form.querySelector<HTMLElement>('.decide-other :is(textarea, input)')?.focus();
    // "Nothing ticked" and a tick exclude each other.
    if (target instanceof HTMLInputElement && target.type === 'checkbox' && target.checked)
      for (const box of form.querySelectorAll<HTMLInputElement>('[type=checkbox][name=value]'))
        if ((box.value === '-') !== (target.value === '-')) box.checked = false;
    const statement = target.closest<HTMLElement>('.keyed-statement');
    if (statement && !this.arrows) this.moveOn(statement, form);
  }

  private onKey(event: KeyboardEvent, form: HTMLFormElement): void {
    const { target } = event;
    this.arrows = event.key.startsWith('Arrow');
    // The hand comes from a field of text, where these keys are struck with Alt.
    if (event.altKey && !event.ctrlKey && !event.shiftKey) {
      const side = form.querySelector<HTMLElement>(`button[data-key="${CSS.escape(event.key)}"]`);
      if (side) event.preventDefault();
      side?.click();
      return;
    }
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
    if (!(target instanceof HTMLTextAreaElement) && !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector<HTMLElement>(main));
  }

  /** The statement whose turn it is has the keys. */
  private turn(statement: HTMLElement): void {
    for (const other of this.querySelectorAll<HTMLElement>('.keyed-statement')) {
      other.toggleAttribute('data-current', other === statement);
      for (const option of other.querySelectorAll<HTMLElement>('[data-own-key]'))
        if (other === statement) option.dataset['key'] = option.dataset['ownKey'] ?? '';
        else delete option.dataset['key'];
    }
  }

  private moveOn(statement: HTMLElement, form: HTMLFormElement): void {
    const next = statement.nextElementSibling;
    const to = next?.matches('.keyed-statement')
      ? (next.querySelector<HTMLElement>('input:checked') ?? next.querySelector<HTMLElement>('input'))
      : form.querySelector<HTMLElement>(main);
    to?.focus();
    to?.scrollIntoView({ block: 'nearest' });
  }

  private onClick(event: Event): void {
    const pressed = (event.target as Element).closest<HTMLElement>('[data-zoom], [value=take]');
    if (!pressed) return;
    if (pressed.dataset['zoom'] === undefined) {
      event.preventDefault();
      const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>('[name=value]');
      const words = this.querySelector('.suggestion .own-words')?.textContent?.trim();
      if (!field || words === undefined) return;
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
    } else if (pressed.dataset['zoom'] === 'page') {
      event.preventDefault();
      for (const one of this.querySelectorAll<HTMLElement>('[data-view], [data-zoom=page] > span'))
        one.hidden = !one.hidden;
      this.zoom(1);
    } else this.zoom(this.scale * (pressed.dataset['zoom'] === 'in' ? 1.25 : 0.8));
  }

  private zoom(scale: number): void {
    this.scale = Math.min(8, Math.max(1, scale));
    for (const image of this.querySelectorAll<HTMLImageElement>('.field-crop img')) {
      const frame = image.parentElement;
      image.style.width = image.style.maxWidth = '';
      if (this.scale === 1 || !frame || image.clientWidth === 0) continue;
      image.style.maxWidth = 'none';
      image.style.width = `${image.clientWidth * this.scale}px`;
      frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 8;
    }
  }

  private onSubmit(event: SubmitEvent, form: HTMLFormElement): void {
    event.preventDefault();
    if (form.hasAttribute(loading)) return;
    void this.send(form, event.submitter);
  }

  private async send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    form.setAttribute(loading, 'true');
    this.querySelector('.entry-notices')?.replaceChildren();
    const button = submitter ?? form.querySelector<HTMLElement>(main);
    try {
      let reply = await this.post(form, button);
      // After a new sign-in the token of this page is an old one.
      if (reply.status === 403 && (await this.renewToken(form))) reply = await this.post(form, button);
      const html = await reply.text();
      if (reply.ok && (button as HTMLButtonElement | null)?.value !== 'skip') this.taken();
      if (show(html, addressOf(reply))) return;
      if (reply.ok && reply.redirected) return location.assign(reply.url);
      this.say(reply.status === 401 ? 'expired' : reply.status >= 500 ? 'away' : 'refused');
    } catch {
      this.say('away');
    } finally {
      form.removeAttribute(loading);
    }
  }

  private post(form: HTMLFormElement, button: HTMLElement | null): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form, button))
      if (typeof value === 'string') body.append(name, value);
    // Not `form.action`: the buttons are called so.
    return fetch(form.getAttribute('action') ?? '', {
      method: 'POST',
      body,
      headers: { 'x-field-entry': 'next' },
      signal: AbortSignal.timeout(20_000),
    });
  }

  private async renewToken(form: HTMLFormElement): Promise<boolean> {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const fresh = page.querySelector<HTMLInputElement>('[name=_csrf]')?.value;
    const token = form.querySelector<HTMLInputElement>('[name=_csrf]');
    if (fresh === undefined || !token) return false;
    token.value = fresh;
    return true;
  }

  /** `kept-typing` around the form keeps what was typed; now it was received. */
  private taken(): void {
    const kept = this.querySelector('kept-typing');
    const done = kept?.cloneNode() as Element | undefined;
    done?.setAttribute('done', '');
    if (done) kept?.replaceWith(done);
  }

  private say(what: string): void {
    const words = this.querySelector<HTMLTemplateElement>(`template[data-when=${what}]`);
    if (words) this.querySelector('.entry-notices')?.replaceChildren(words.content.cloneNode(true));
  }
}

customElements.define('field-entry', FieldEntry);
