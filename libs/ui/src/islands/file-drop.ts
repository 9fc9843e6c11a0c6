/*
 * `<file-drop>` around a form with a file input: files are dropped or chosen, listed with their sizes, checked by their first
 * bytes and their size before anything is sent, and can be taken out again. The form goes out with progress in place of a new
 * page; the server answers `{ location }` or `{ faults: [{ field, message }] }`. What is wrong with another field is said there.
 * What goes wrong leaves the choice as it was, and the focus where it is mended. Without script the form is an ordinary one.
 * Words are `data-*` of the element.
 */
import { clearFault, showFault } from './faults/field-fault.js';

interface Fault {
  field: string;
  message: string;
}

interface Chosen {
  file: File;
  row: HTMLLIElement;
  note: HTMLElement;
  /** Why it is not sent; undefined for what is. */
  problem: string | undefined;
  checked: Promise<void>;
}

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

const starts: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
];

async function isScan(file: File): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  return (
    starts.some((start) => start.every((byte, index) => bytes[index] === byte)) ||
    String.fromCharCode(...bytes).includes('%PDF-')
  );
}

class FileDrop extends HTMLElement {
  private form!: HTMLFormElement;
  private input!: HTMLInputElement;
  private readonly chosen: Chosen[] = [];
  private readonly list = make('ul', 'file-list');
  private readonly total = make('p', 'soft');
  private readonly error = make('p', 'field-error');
  private readonly progress = make('div', 'progress');
  private sending: XMLHttpRequest | undefined;
  /** What had the focus when sending began. */
  private from: HTMLElement | undefined;
  /** The form token went with the session that is over. */
  private stale = false;
  private readonly abort = new AbortController();

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    if (!form || !input) return;
    this.form = form;
    this.input = input;
    this.furnish();
    const { signal } = this.abort;
    input.addEventListener('change', () => this.add([...(input.files ?? [])]), { signal });
    form.addEventListener('submit', (event) => this.submit(event), { signal });
    // A file that misses the place must not replace the page.
    for (const type of ['dragover', 'drop'] as const)
      document.addEventListener(type, (event) => this.drag(event), { signal });
    document.addEventListener('dragleave', (event) => event.relatedTarget ?? this.mark(false), { signal });
    window.addEventListener('beforeunload', (event) => this.sending && event.preventDefault(), { signal });
  }

  disconnectedCallback(): void {
    this.abort.abort();
    this.sending?.abort();
  }

  private words(name: string, values: Record<string, string> = {}): string {
    return (this.dataset[name] ?? '').replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  }

  private furnish(): void {
    const { input } = this;
    const button = make('button', 'button button-secondary', this.words('choose'));
    button.type = 'button';
    button.id = input.id;
    // The button has its own name; the label of the field is said after it.
    const label = this.querySelector<HTMLLabelElement>(`label[for="${input.id}"]`);
    if (label) {
      label.removeAttribute('for');
      label.id = `${input.id}-label`;
    }
    const described = [label?.id, input.getAttribute('aria-describedby')].filter(Boolean).join(' ');
    if (described) button.setAttribute('aria-describedby', described);
    if (input.dataset['key']) {
      button.dataset['key'] = input.dataset['key'];
      // The list of keys may have been made before.
      button.setAttribute('aria-keyshortcuts', input.dataset['key']);
      input.removeAttribute('aria-keyshortcuts');
      const key = make('kbd', 'key', input.dataset['key'].toUpperCase());
      key.setAttribute('aria-hidden', 'true');
      button.append(' ', key);
      delete input.dataset['key'];
    }
    button.addEventListener('click', () => input.click());
    input.id = '';
    input.hidden = true;
    const zone = make('div', 'drop-zone');
    zone.append(make('p', '', this.words('drop')), make('p', 'soft', this.words('or')), button);
    this.error.setAttribute('role', 'alert');
    this.total.setAttribute('role', 'status');
    this.list.setAttribute('aria-label', this.words('chosen'));
    this.list.hidden = true;
    this.progress.hidden = true;
    input.after(zone, this.error, this.progress, this.total, this.list);
  }

  private mark(over: boolean): void {
    this.toggleAttribute('data-over', over);
  }

  private drag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.mark(event.type === 'dragover' && !this.sending);
    if (event.type === 'drop' && !this.sending) this.add([...event.dataTransfer.files]);
  }

  private add(files: readonly File[]): void {
    for (const file of files) {
      const again = this.chosen.some(
        ({ file: one }) =>
          one.name === file.name && one.size === file.size && one.lastModified === file.lastModified,
      );
      if (!again) this.take(file);
    }
    // The same file can be chosen again after it was taken out.
    this.input.value = '';
    this.show();
  }

  private take(file: File): void {
    const row = make('li');
    const note = make('span', 'soft');
    const remove = make('button', 'button button-quiet', this.words('remove'));
    remove.type = 'button';
    remove.setAttribute('aria-label', `${this.words('remove')}: ${file.name}`);
    const name = make('span', 'file-name', file.name);
    row.append(name, make('span', 'number soft', this.size(file.size)), remove, note);
    this.list.append(row);
    const one: Chosen = { file, row, note, problem: undefined, checked: Promise.resolve() };
    remove.addEventListener('click', () => {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      this.chosen.splice(this.chosen.indexOf(one), 1);
      row.remove();
      this.show();
      (next?.querySelector('button') ?? this.querySelector<HTMLElement>('.drop-zone button'))?.focus();
    });
    one.checked = this.check(one);
    this.chosen.push(one);
  }

  private async check(one: Chosen): Promise<void> {
    const { file } = one;
    const problem =
      file.size > Number(this.dataset['fileBytes'])
        ? 'tooLargeHere'
        : file.size === 0
          ? 'emptyHere'
          : // What cannot be opened, such as a folder, is no scan either.
            (await isScan(file).catch(() => false))
            ? undefined
            : 'noScan';
    one.problem = problem;
    one.row.toggleAttribute('data-refused', problem !== undefined);
    one.note.textContent = problem ? this.words(problem) : '';
    this.show();
  }

  private get good(): Chosen[] {
    return this.chosen.filter(({ problem }) => problem === undefined);
  }

  private get bytes(): number {
    return this.good.reduce((sum, { file }) => sum + file.size, 0);
  }

  private size(bytes: number): string {
    const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
    return bytes < 1e6
      ? `${format.format(Math.ceil(bytes / 1024))} KB`
      : `${format.format(bytes / 1024 ** 2)} MB`;
  }

  private show(): void {
    const count = this.good.length;
    this.list.hidden = this.chosen.length === 0;
    this.say('');
    const words = { n: String(count), size: this.size(this.bytes) };
    const sum = count === 0 ? '' : this.words(count === 1 ? 'totalOne' : 'total', words);
    if (this.total.textContent !== sum) this.total.textContent = sum;
    if (this.bytes > Number(this.dataset['batchBytes'])) this.say(this.words('allTooLarge'));
  }

  private say(words: string): void {
    this.error.textContent = words;
    this.error.hidden = words === '';
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    if (!this.sending) void this.begin();
  }

  private async begin(): Promise<void> {
    await Promise.all(this.chosen.map(({ checked }) => checked));
    if (this.sending) return;
    if (this.good.length === 0) {
      this.say(this.words('noneLeft'));
      this.querySelector<HTMLElement>('.drop-zone button')?.focus();
      return;
    }
    if (this.bytes > Number(this.dataset['batchBytes'])) return this.say(this.words('allTooLarge'));
    this.say('');
    if (this.stale) await this.renew();
    // Sent a second time meanwhile: once is enough.
    if (this.sending) return;
    for (const field of this.otherFields()) clearFault(field);
    const files = this.good;
    const body = new FormData(this.form);
    body.delete(this.input.name);
    for (const { file } of files) body.append(this.input.name, file);
    this.send(body, files);
  }

  /** Signed in again in another window: goes on with the form token of the new session. */
  private async renew(): Promise<void> {
    const page = await fetch(location.href).then(
      (reply) => reply.text(),
      () => '',
    );
    const form = new DOMParser().parseFromString(page, 'text/html').querySelector('file-drop form');
    const action = form?.getAttribute('action');
    if (action) this.form.setAttribute('action', action);
  }

  private send(body: FormData, files: readonly Chosen[]): void {
    const request = new XMLHttpRequest();
    this.sending = request;
    // A disabled button loses the focus.
    this.from = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    this.busy(true);
    const bar = make('progress');
    bar.setAttribute('aria-label', this.words('uploading', { percent: '' }).replace(/[:\s%]+$/, ''));
    bar.max = 100;
    const said = make('p', 'soft');
    const stop = make('button', 'button button-secondary', this.words('stopUpload'));
    stop.type = 'button';
    stop.addEventListener('click', () => request.abort());
    this.progress.replaceChildren(bar, said, stop);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = total ? (loaded / total) * 100 : 0;
      said.textContent = this.words('uploading', { percent: String(Math.floor(bar.value)) });
      let sum = 0;
      for (const { file, note } of files) {
        // Files go out in this order; the few bytes between them do not matter.
        const part = Math.min(1, Math.max(0, (loaded - sum) / file.size));
        note.textContent =
          part === 1 ? this.words('uploaded') : part > 0 ? `${Math.floor(part * 100)} %` : '';
        sum += file.size;
      }
    });
    request.addEventListener('abort', () => this.ended(files, this.words('stopped')));
    request.addEventListener('error', () => this.ended(files, this.words('uploadFailed')));
    request.addEventListener('load', () => this.answered(request, files));
    request.open('POST', this.form.action);
    request.setRequestHeader('accept', 'application/json');
    request.send(body);
  }

  private answered(request: XMLHttpRequest, files: readonly Chosen[]): void {
    let answer: { location?: string; faults?: Fault[] } = {};
    try {
      answer = JSON.parse(request.responseText) as typeof answer;
    } catch {
      // A page instead of data: the session is over, or something broke.
    }
    if (request.status < 300 && answer.location) {
      this.sending = undefined;
      location.assign(answer.location);
      return;
    }
    const signedOut = request.status === 401 || request.status === 403;
    this.stale = signedOut;
    if (answer.faults?.length) this.refused(files, answer.faults);
    else this.ended(files, this.words(signedOut ? 'sessionOver' : 'uploadFailed'));
  }

  /** Each fault at its field; what is wrong with the files, or with what is not to be seen, below them. */
  private refused(files: readonly Chosen[], faults: readonly Fault[]): void {
    const fields = this.otherFields();
    const at = ({ field }: Fault) => fields.find(({ id }) => id === field);
    const ofFiles = faults.filter((fault) => !at(fault));
    this.ended(files, ofFiles.map(({ message }) => message).join(' '));
    // The last to be said has the focus: the first of the form.
    for (const fault of faults.toReversed()) {
      const field = at(fault);
      if (field) showFault(field, fault.message);
    }
  }

  private otherFields(): HTMLInputElement[] {
    return [...this.form.querySelectorAll<HTMLInputElement>('input[id]:not([type=hidden], [type=file])')];
  }

  private ended(files: readonly Chosen[], words: string): void {
    this.sending = undefined;
    this.busy(false);
    this.from?.focus();
    for (const { note } of files) note.textContent = '';
    this.say(words);
  }

  private busy(busy: boolean): void {
    this.progress.hidden = !busy;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button, input'))
      if (!this.progress.contains(button)) button.disabled = busy;
  }
}

customElements.define('file-drop', FileDrop);
