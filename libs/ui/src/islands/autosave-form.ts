/**
 * `<autosave-form name="phone-draft:17">` around a form keeps its fields in this browser half a second after the last key and
 * puts them back after a reload. What the server sent wins over nothing, what was typed later wins over the server. Passwords,
 * files and hidden fields are never kept; entries older than a day are thrown away. `done` forgets the draft.
 */
interface Kept {
  at: number;
  fields: [string, string[]][];
}

const prefix = 'gemeinsam:draft:';
const day = 24 * 3600 * 1000;

class AutosaveForm extends HTMLElement {
  private timer = 0;
  private status: HTMLElement | undefined;
  private readonly abort = new AbortController();

  connectedCallback(): void {
    sweep();
    const form = this.querySelector('form');
    if (this.hasAttribute('done') || !form) {
      forget(this.key);
      return;
    }
    this.status = document.createElement('p');
    this.status.className = 'autosave-status soft';
    this.status.setAttribute('role', 'status');
    this.prepend(this.status);
    this.restore(form);
    const { signal } = this.abort;
    form.addEventListener('input', () => this.soon(form), { signal });
    form.addEventListener('change', () => this.soon(form), { signal });
    window.addEventListener('pagehide', () => this.timer !== 0 && this.save(form), { signal });
  }

  disconnectedCallback(): void {
    this.abort.abort();
  }

  private get key(): string {
    return prefix + (this.getAttribute('name') ?? '');
  }

  private soon(form: HTMLFormElement): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(form), 500);
  }

  private save(form: HTMLFormElement): void {
    clearTimeout(this.timer);
    this.timer = 0;
    try {
      const kept: Kept = { at: Date.now(), fields: read(form) };
      localStorage.setItem(this.key, JSON.stringify(kept));
      if (this.status) this.status.textContent = this.dataset['saved'] ?? '';
    } catch {
      // No storage (private window, full): the server's own autosave still has it.
    }
  }

  private restore(form: HTMLFormElement): void {
    let kept: Kept | undefined;
    try {
      kept = JSON.parse(localStorage.getItem(this.key) ?? 'null') ?? undefined;
    } catch {
      kept = undefined;
    }
    if (!kept || JSON.stringify(kept.fields) === JSON.stringify(read(form))) return;
    const before = read(form);
    write(form, kept.fields);
    if (!this.status) return;
    this.status.textContent = `${this.dataset['restored'] ?? ''} `;
    const discard = document.createElement('button');
    discard.type = 'button';
    discard.className = 'button button-quiet';
    discard.textContent = this.dataset['discard'] ?? '×';
    discard.addEventListener('click', () => {
      write(form, before);
      forget(this.key);
      if (this.status) this.status.textContent = '';
    });
    this.status.append(discard);
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement &&
        !['password', 'hidden', 'file', 'submit', 'button'].includes(element.type)) ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );
}

const ticks = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');

function read(form: HTMLFormElement): [string, string[]][] {
  const fields = new Map<string, string[]>();
  for (const control of controls(form)) {
    if (!control.name) continue;
    const values = fields.get(control.name) ?? [];
    if (!ticks(control) || control.checked) values.push(control.value);
    fields.set(control.name, values);
  }
  return [...fields];
}

function write(form: HTMLFormElement, fields: [string, string[]][]): void {
  const byName = new Map(fields);
  for (const control of controls(form)) {
    const values = byName.get(control.name);
    if (!values) continue;
    if (ticks(control)) control.checked = values.includes(control.value);
    else control.value = values.shift() ?? '';
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}

function sweep(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(prefix)) continue;
      const { at } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>;
      if (!at || Date.now() - at > day) localStorage.removeItem(key);
    }
  } catch {
    // Unreadable storage is somebody else's.
  }
}

customElements.define('autosave-form', AutosaveForm);
