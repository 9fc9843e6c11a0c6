/**
 * `<kept-typing name fresh came-back>` around a form: keeps what is typed in this tab until the form was received, and puts it back into
 * the form when it comes again, also in another language. `done` forgets it, `done="all"` every form whose name begins so. A button
 * with `data-clears-typing` forgets it too. A form that `came-back` was typed, too, and is kept as it comes. What says so on the page (`.kept-typing`) is hidden until it is true.
 */
const afterMs = 200;
/** Made by the server for this very page. */
const ours = /^(token|earlier|website|again|checked|_csrf|_read)$/;

interface Kept {
  /** The form's key: sent again after the answer was lost, it is the same contribution. */
  token: string;
  fields: Record<string, string[]>;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

class KeptTyping extends HTMLElement {
  private readonly abort = new AbortController();
  private form: HTMLFormElement | null = null;
  private timer = 0;

  connectedCallback(): void {
    this.form = this.querySelector('form');
    if (this.hasAttribute('done') || !this.form) {
      this.forget();
      return;
    }
    if (this.hasAttribute('came-back')) this.keep();
    else this.restore(this.form);
    for (const told of this.querySelectorAll<HTMLElement>('.kept-typing[hidden]')) told.hidden = false;
    const { signal } = this.abort;
    // Of boxes and lists, too (HTML, 4.10.5.5): nothing changes without it.
    this.form.addEventListener('input', () => this.soon(), { signal });
    this.form.addEventListener('submit', ({ submitter }) => this.leave(submitter), { signal });
    addEventListener('pagehide', () => this.timer && this.keep(), { signal });
  }

  disconnectedCallback(): void {
    // Another page may stand here by now, which forgets what this one kept.
    clearTimeout(this.timer);
    this.abort.abort();
  }

  private get key(): string {
    return `gemeinsam-typed ${this.getAttribute('name') ?? ''}`;
  }

  private controls(form: HTMLFormElement): Control[] {
    return [...form.elements].filter(
      (one): one is Control => one.matches('input, textarea, select') && !ours.test((one as Control).name),
    );
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.keep(), afterMs);
  }

  private leave(submitter: HTMLElement | null): void {
    if (submitter?.dataset['clearsTyping'] === undefined) this.keep();
    else {
      this.abort.abort();
      this.forget();
    }
  }

  private keep(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    if (!this.form) return;
    const fields: Kept['fields'] = {};
    for (const control of this.controls(this.form))
      if (isChosen(control)) (fields[control.name] ??= []).push(control.value);
    const token = this.form.querySelector<HTMLInputElement>('[name=token]')?.value ?? '';
    try {
      sessionStorage.setItem(this.key, JSON.stringify({ token, fields } satisfies Kept));
    } catch {
      // A browser that keeps nothing: the page itself still does, and the server after each button.
    }
  }

  private forget(): void {
    clearTimeout(this.timer);
    const all = this.getAttribute('done') === 'all';
    try {
      for (const key of Object.keys(sessionStorage))
        if (key === this.key || (all && key.startsWith(this.key))) sessionStorage.removeItem(key);
    } catch {
      // Nothing is kept there.
    }
  }

  private restore(form: HTMLFormElement): void {
    const kept = this.read();
    if (!kept) return;
    const controls = this.controls(form);
    const consent = controls.find(({ name }) => name === 'consentVersion')?.value;
    // A changed text of consent is to be read before it is agreed to.
    const agreed = kept.fields['consentVersion']?.[0] === consent;
    for (const control of controls)
      if (control.type !== 'hidden' && (control.name !== 'consent' || agreed)) put(control, kept.fields);
    const token = form.querySelector<HTMLInputElement>('[name=token]');
    if (token && kept.token && this.hasAttribute('fresh')) token.value = kept.token;
  }

  private read(): Kept | undefined {
    try {
      return JSON.parse(sessionStorage.getItem(this.key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }
}

const isTicked = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox';
const isChosen = (control: Control): boolean =>
  control.name !== '' && (isTicked(control) ? control.checked : true);

function put(control: Control, fields: Kept['fields']): void {
  const values = fields[control.name] ?? [];
  if (isTicked(control)) {
    control.checked = values.includes(control.value);
    return;
  }
  if (control.value === (values[0] ?? '')) return;
  control.value = values[0] ?? '';
  // Counters and the like follow.
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

customElements.define('kept-typing', KeptTyping);
