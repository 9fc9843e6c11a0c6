/**
 * `<similar-list src csrf process data-…>`: asks `src` for similar contributions while somebody types into the answers of the
 * page's draft form, and shows the piece that comes. Only the newest answer counts. A button with `data-support` writes its
 * contribution into the form's field `supports`; an empty one takes it out again.
 */
const afterLastKeyMs = 200;
const patienceMs = 5000;

type Text = HTMLInputElement | HTMLTextAreaElement;

class SimilarList extends HTMLElement {
  private readonly abort = new AbortController();
  private asking = new AbortController();
  private timer = 0;
  private asked = '';
  private form: HTMLFormElement | null = null;
  /** Where somebody wrote when a key chose; writing goes on there. */
  private writing: HTMLElement | undefined;

  connectedCallback(): void {
    const { signal } = this.abort;
    this.form = document.querySelector('draft-form form, form[data-similar]');
    this.querySelector('.similar-once')?.setAttribute('hidden', '');
    const typed = ({ target }: Event): void => {
      if (this.isAbout(target)) this.soon();
    };
    for (const news of ['input', 'change', 'draft-written'])
      this.form?.addEventListener(news, typed, { signal });
    document.addEventListener('keydown', (event) => this.remember(event), { signal, capture: true });
    this.addEventListener('click', (event) => this.choose(event), { signal });
    this.soon();
  }

  disconnectedCallback(): void {
    this.abort.abort();
    this.asking.abort();
    clearTimeout(this.timer);
  }

  private isAbout(target: EventTarget | null): boolean {
    return /^(answers\.|summary$|supports$|callLanguage$)/.test((target as Text | null)?.name ?? '');
  }

  private get field(): HTMLInputElement | null {
    return (this.form?.elements.namedItem('supports') as HTMLInputElement | null) ?? null;
  }

  private text(): string {
    return [...(this.form?.elements ?? [])]
      .filter(
        (one): one is Text =>
          one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && one.type === 'text'),
      )
      .filter(({ name }) => /^(answers\.|summary$)/.test(name))
      .map(({ value }) => value.trim())
      .filter((value) => value !== '')
      .join('\n');
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), afterLastKeyMs);
  }

  private async ask(): Promise<void> {
    const language = this.form?.querySelector<HTMLInputElement>('[name=callLanguage]:checked')?.value;
    const body = new URLSearchParams({
      text: this.text(),
      process: this.getAttribute('process') ?? '',
      language: language ?? this.dataset['language'] ?? 'de',
      supports: this.field?.value ?? this.dataset['supports'] ?? '',
    });
    if (body.toString() === this.asked) return;
    this.asking.abort();
    const mine = (this.asking = new AbortController());
    let late = false;
    const patience = setTimeout(() => {
      late = true;
      mine.abort();
    }, patienceMs);
    try {
      const reply = await fetch(this.getAttribute('src') ?? '', {
        method: 'POST',
        // The hidden field of a page follows a session that was renewed; the attribute does not.
        headers: {
          accept: 'text/html',
          'x-fragment': '1',
          'x-csrf-token':
            this.querySelector<HTMLInputElement>('[name=_csrf]')?.value ?? this.getAttribute('csrf') ?? '',
        },
        body,
        signal: mine.signal,
      });
      if (!reply.ok || reply.redirected) throw new Error(String(reply.status));
      const html = await reply.text();
      if (mine.signal.aborted) return;
      this.asked = body.toString();
      this.show(html);
    } catch {
      // A newer question is on its way.
      if (mine.signal.aborted && !late) return;
      this.say(this.dataset['away'] ?? '');
      this.setAttribute('data-offline', '');
      // Asks again by itself: the agent has something else to do.
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.ask(), patienceMs);
    } finally {
      clearTimeout(patience);
    }
  }

  private show(html: string): void {
    const place = this.querySelector('.similar-found')!;
    const inside = place.contains(document.activeElement);
    // Our own server rendered it with every text escaped; scripts in it would not run anyway (CSP, innerHTML).
    place.innerHTML = html;
    this.tell(place.querySelector<HTMLElement>('[data-found]')?.dataset['found'] ?? '');
    if (inside) place.querySelector<HTMLElement>('button')?.focus();
    if (this.hasAttribute('data-offline')) this.say('');
    this.removeAttribute('data-offline');
  }

  /** How many were found, aloud when it is another number (WCAG 2.2, 4.1.3). */
  private tell(words: string): void {
    const aloud = this.querySelector('.similar-aloud');
    if (aloud && aloud.textContent !== words) aloud.textContent = words;
  }

  private remember(event: KeyboardEvent): void {
    const active = document.activeElement as HTMLElement | null;
    if (event.altKey && /^Digit[0-5]$/.test(event.code) && active && !this.contains(active))
      this.writing = active;
    else this.writing = undefined;
  }

  private choose({ target }: Event): void {
    const button = (target as HTMLElement).closest<HTMLElement>('[data-support]');
    if (!button || !this.form) return;
    let { field } = this;
    if (!field) {
      field = document.createElement('input');
      field.type = 'hidden';
      field.name = 'supports';
      this.form.append(field);
    }
    const id = button.dataset['support'] ?? '';
    field.value = id;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (id === '') this.say(this.dataset['undone'] ?? '');
    else this.saySupported(button.dataset);
    this.writing?.focus();
    clearTimeout(this.timer);
    void this.ask();
  }

  /** The title is in the language of its author, not in that of the page (WCAG 2.2, 3.1.2). */
  private saySupported({ title = '', titleLanguage = '' }: DOMStringMap): void {
    const [before = '', after = ''] = (this.dataset['supported'] ?? '').split('{title}');
    const name = document.createElement('span');
    name.lang = titleLanguage;
    name.textContent = title;
    this.querySelector('.similar-status')?.replaceChildren(before, name, after);
  }

  private say(words: string): void {
    const place = this.querySelector('.similar-status');
    if (place && place.textContent !== words) place.textContent = words;
  }
}

customElements.define('similar-list', SimilarList);
