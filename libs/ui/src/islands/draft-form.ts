/*
 * `<draft-form draft src version csrf who until>` around the form of a draft. Every change is in this browser at once and on the
 * server within a second, field by field; what others change comes in. Nothing is ever overwritten silently: a conflict shows
 * both values and waits for a person. The words are `<template data-when="…">` inside it; `done` forgets a draft.
 */
import { FormFields } from './draft/form-fields.js';
import { Notices } from './draft/notices.js';
import { OneQuestion } from './draft/one-question.js';
import { QuestionClock } from './draft/question-clock.js';
import { QuestionSteps } from './draft/question-steps.js';
import { QuestionView } from './draft/question-view.js';
import { UnsentFields, type Fields, type PendingSave, type SaveAnswer } from './draft/unsent-fields.js';
import { all, put, remove } from './draft/unsent-store.js';

const sendAfterMs = 500;
const keepAfterMs = 100;
const newsEveryMs = 5000;
const longestPauseMs = 15_000;
const id = (): string => Math.random().toString(36).slice(2, 12) + Date.now().toString(36);

type Trouble = 'offline' | 'expired' | 'taken' | 'closed' | 'long';

class DraftForm extends HTMLElement {
  private form!: HTMLFormElement;
  private fields!: FormFields;
  private readonly notices = new Notices(this);
  private unsent!: UnsentFields;
  private one!: OneQuestion;
  private steps!: QuestionSteps;
  private view!: QuestionView;
  private readonly clock = new QuestionClock();
  private readonly channel = new BroadcastChannel('gemeinsam-drafts');
  private readonly abort = new AbortController();
  private tab = '';
  private save = { id: id(), spentMs: {} as Record<string, number> };
  private sending: Promise<boolean> | undefined;
  private failures = 0;
  private timer = 0;
  private due = 0;
  private keeping = 0;
  private savedAt = Date.now();
  private trouble: Trouble | undefined;
  /** By piece of the page that follows a field: the latest question, and what the latest answer was. */
  private readonly followed = new Map<HTMLElement, { question: number; html: string }>();

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (this.hasAttribute('done') || !form) {
      void this.forget();
      return;
    }
    this.form = form;
    this.fields = new FormFields(form);
    this.one = new OneQuestion(this, this.draft);
    this.one.begin();
    this.steps = new QuestionSteps(form, this.one);
    this.view = new QuestionView(this, this.one, this.getAttribute('who') ?? '', () => this.soon(0));
    this.view.begin(this.abort.signal);
    void this.begin();
  }

  disconnectedCallback(): void {
    this.abort.abort();
    this.channel.close();
  }

  private get draft(): string {
    return this.getAttribute('draft') ?? '';
  }

  private async begin(): Promise<void> {
    // Before anything is waited for: somebody who goes on at once is not brought back.
    const focus = sessionStorage.getItem('draft-focus');
    sessionStorage.removeItem('draft-focus');
    if (focus) document.getElementById(focus)?.focus();
    else if (!document.querySelector('[autofocus]')) this.steps.start();
    this.tab = sessionStorage.getItem('draft-tab') ?? id();
    const alive = await this.whoIsThere();
    // A duplicated tab has the name of the other one.
    if (alive.has(this.tab)) this.tab = id();
    sessionStorage.setItem('draft-tab', this.tab);
    const known = JSON.parse(decodeURIComponent(this.mark('_was').value)) as Fields;
    this.unsent = new UnsentFields(Number(this.getAttribute('version')), known, this.tab, this.fields);
    this.listen();
    for (const name of this.fields.names()) this.unsent.touch(name);
    await this.adopt(alive);
    this.keep();
    this.soon(this.unsent.clean && !this.view.untold ? newsEveryMs : 0);
    this.toggleAttribute('ready', true);
    // What is shown from now on has pushed it down.
    if (this.contains(document.activeElement)) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }

  /** Asks the other tabs of this browser who they are; whoever does not answer is gone. */
  private whoIsThere(): Promise<Set<string>> {
    const alive = new Set<string>();
    const { signal } = this.abort;
    this.channel.addEventListener(
      'message',
      ({ data }: MessageEvent<{ ask?: 1; tab?: string; saved?: string }>) => {
        if (data.tab) alive.add(data.tab);
        if (data.ask && this.unsent) this.channel.postMessage({ tab: this.tab });
        if (data.saved === this.draft && this.unsent) this.soon(0);
      },
      { signal },
    );
    this.channel.postMessage({ ask: 1 });
    return new Promise((resolve) => setTimeout(() => resolve(alive), 150));
  }

  private listen(): void {
    const { signal } = this.abort;
    const typed = ({ target, type }: Event): void => {
      const name = (target as HTMLInputElement).name;
      if (!name || name.startsWith('_')) return;
      this.unsent.touch(name);
      this.keep();
      // While the server is away, the next try has its time already.
      if (this.failures === 0) this.soon(sendAfterMs);
      if (type === 'change' && (target as HTMLElement).closest('[data-reload]'))
        void this.flush().then((sent) => sent && this.reload());
    };
    this.form.addEventListener('input', typed, { signal });
    this.form.addEventListener('change', typed, { signal });
    this.form.addEventListener('focusin', ({ target }) => this.focused(target as HTMLInputElement), {
      signal,
    });
    this.form.addEventListener('focusout', () => this.clock.on(''), { signal });
    if (this.form.contains(document.activeElement)) this.focused(document.activeElement as HTMLInputElement);
    this.form.addEventListener(
      'keydown',
      (event) => {
        // Enter in a line of text would send the form in the middle of a sentence.
        const line = event.target instanceof HTMLInputElement && !/radio|checkbox/.test(event.target.type);
        if (event.key === 'Enter' && line && !event.ctrlKey) event.preventDefault();
      },
      { signal },
    );
    document.addEventListener('submit', (event) => this.leave(event), { signal, capture: true });
    document.addEventListener('click', (event) => this.steps.press(event), { signal });
    // Before the key or the link brings the focus there: what is not seen cannot have it.
    this.addEventListener('reveal', ({ target }) => this.one.reveal(target as Element), { signal });
    this.addEventListener('click', (event) => this.jump(event), { signal, capture: true });
    addEventListener('online', () => this.soon(0), { signal });
    addEventListener('pagehide', () => this.lastWord(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.soon(0), { signal });
    document.addEventListener(
      'visibilitychange',
      () => {
        this.clock.on('');
        if (document.hidden) this.lastWord();
        else this.soon(0);
      },
      { signal },
    );
  }

  private focused(target: HTMLInputElement): void {
    this.clock.on(target.name ?? '');
    if (target.closest('[data-step]')) return;
    this.steps.last = target;
    this.one.reveal(target);
  }

  private mark(name: string): HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }

  /** What an earlier page of the same person did not get rid of comes back and is sent. */
  private async adopt(alive: Set<string>): Promise<void> {
    const who = this.getAttribute('who');
    let came = false;
    for (const entry of await all()) {
      if (entry.until < Date.now()) await remove(entry.draft, entry.tab);
      else if (entry.draft === this.draft && entry.who === who && !alive.has(entry.tab)) {
        for (const [name, kept] of Object.entries(entry.fields)) came = this.unsent.adopt(name, kept) || came;
        if (entry.tab !== this.tab) {
          await this.write();
          await remove(entry.draft, entry.tab);
        }
      }
    }
    if (came) this.notices.show('restored');
  }

  private keep(): void {
    this.say();
    if (this.keeping) return;
    this.keeping = window.setTimeout(() => {
      this.keeping = 0;
      void this.write();
    }, keepAfterMs);
  }

  private write(): Promise<unknown> {
    if (this.unsent.clean) return remove(this.draft, this.tab);
    return put({
      draft: this.draft,
      tab: this.tab,
      who: this.getAttribute('who') ?? '',
      fields: this.unsent.kept(),
      until: Number(this.getAttribute('until')),
    });
  }

  /** Sends within this time; never later than was said before. */
  private soon(ms: number): void {
    const due = Date.now() + ms;
    if (this.timer && this.due <= due) return;
    clearTimeout(this.timer);
    this.due = due;
    this.timer = window.setTimeout(() => void this.send(), ms);
  }

  /** Sends what there is until nothing is left; true when the server has everything that a person need not judge. */
  private send(): Promise<boolean> {
    clearTimeout(this.timer);
    this.timer = 0;
    return (this.sending ??= this.round().finally(() => {
      this.sending = undefined;
      if (this.trouble === 'closed') return;
      const pause = Math.min(longestPauseMs, 1000 * 2 ** this.failures);
      const more = this.unsent.next() !== undefined || this.view.untold !== undefined;
      this.soon(this.failures > 0 ? pause : more ? sendAfterMs : newsEveryMs);
    }));
  }

  private async round(): Promise<boolean> {
    let pending = this.unsent.next();
    do {
      if (!(await this.post(pending ?? this.nothing))) return false;
      pending = this.unsent.next();
    } while (pending);
    return true;
  }

  /** Changes no field; asks for news, and tells what else there is to tell. */
  private get nothing(): PendingSave {
    const { version, tab } = this.unsent;
    return { base: version, tab, changes: {} };
  }

  private async post(pending: PendingSave, again = true): Promise<boolean> {
    // The time of one save is told under one name until it has arrived.
    if (Object.keys(this.save.spentMs).length === 0) this.save = { id: id(), spentMs: this.clock.take() };
    const view = this.view.untold;
    try {
      const reply = await fetch(this.getAttribute('src') ?? '', this.request(pending));
      if (reply.ok) {
        this.view.told(view);
        this.save.spentMs = {};
        this.accepted(pending, (await reply.json()) as SaveAnswer & { savedAt: string });
        return true;
      }
      if (reply.status === 409 || reply.status === 404) {
        const { code } = (await reply.json().catch(() => ({}))) as { code?: string };
        this.failed(code === 'intake.draft-of-another' ? 'taken' : 'closed');
      } else if (reply.status === 401 || reply.status === 403) {
        if (again && (await this.renew())) return await this.post(pending, false);
        this.failed('expired');
      } else this.failed(reply.status === 422 ? 'long' : 'offline');
    } catch {
      this.failed('offline');
    }
    return false;
  }

  private request(pending: PendingSave, keepalive = false): RequestInit {
    return {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': this.getAttribute('csrf') ?? '' },
      body: JSON.stringify({
        ...pending,
        save: this.save.id,
        spentMs: this.save.spentMs,
        view: this.view.untold,
      }),
      keepalive,
      ...(!keepalive && { signal: AbortSignal.timeout(8000) }),
    };
  }

  /** Signed in again in another tab, by the same person: goes on with the new session. */
  private async renew(): Promise<boolean> {
    const reply = await fetch(this.getAttribute('src') ?? '', { headers: { accept: 'application/json' } });
    if (!reply.ok) return false;
    const { who, csrf } = (await reply.json()) as { who: string; csrf: string };
    if (who !== this.getAttribute('who')) return false;
    this.setAttribute('csrf', csrf);
    for (const field of document.querySelectorAll<HTMLInputElement>('input[name=_csrf]')) field.value = csrf;
    return true;
  }

  private accepted(pending: PendingSave, answer: SaveAnswer): void {
    const news = this.unsent.accept(pending, answer);
    this.failures = 0;
    this.turn(undefined);
    this.savedAt = Date.now();
    if (news.length > 0)
      this.notices.show('news', news.map((name) => this.fields.place(name).label).join(', '));
    this.notices.showConflicts(this.unsent.conflicts, this.fields, (name, choice) =>
      this.choose(name, choice),
    );
    if (Object.keys(pending.changes).length > 0) {
      this.channel.postMessage({ saved: this.draft });
      for (const words of this.querySelectorAll<HTMLElement>('[data-once-saved]'))
        words.textContent = words.dataset['onceSaved'] ?? '';
    }
    for (const follower of this.querySelectorAll<HTMLElement>('[data-follows]'))
      if ((follower.dataset['follows'] ?? '') in pending.changes) void this.follow(follower);
    this.keep();
  }

  /** Renews a piece of the page that depends on a field, e.g. who is known by a number. */
  private async follow(follower: HTMLElement): Promise<void> {
    const state = this.followed.get(follower) ?? { question: 0, html: '' };
    this.followed.set(follower, state);
    const question = ++state.question;
    const html = await fetch(follower.dataset['src'] ?? '', {
      headers: { accept: 'text/html', 'x-fragment': '1' },
    })
      .then((reply) => (reply.ok && !reply.redirected ? reply.text() : ''))
      .catch(() => '');
    // An answer that was overtaken says something old; one that says the same must not close what was opened in it.
    if (html === '' || question !== state.question || html === state.html) return;
    state.html = html;
    // Our own server rendered it with every text escaped; scripts in it would not run anyway (CSP, innerHTML).
    follower.innerHTML = html;
  }

  private failed(trouble: Trouble): void {
    this.failures = Math.min(this.failures + 1, 5);
    this.turn(trouble);
    this.say();
  }

  /** From one trouble to another, or to none; the notice of each is there as long as it is. */
  private turn(trouble: Trouble | undefined): void {
    if (this.trouble === trouble) return;
    if (this.trouble) this.notices.hide(this.trouble);
    this.trouble = trouble;
    if (trouble) this.notices.show(trouble);
  }

  /** The page goes away: sends without waiting for the answer. What does not arrive is in this browser. */
  private lastWord(): void {
    void this.write();
    const pending = this.unsent.next();
    if (pending ?? this.view.untold)
      void fetch(this.getAttribute('src') ?? '', this.request(pending ?? this.nothing, true)).catch(
        () => undefined,
      );
  }

  private async flush(): Promise<boolean> {
    await this.sending;
    return (this.unsent.clean || (await this.send())) && this.unsent.conflicts.size === 0;
  }

  /** A form of this page is sent: first what was typed, then the form. */
  private leave(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (form.method !== 'post' || event.defaultPrevented || form.closest('ring-panel, similar-list')) return;
    if (this.unsent.clean && !this.sending) {
      this.mark('_was').value = encodeURIComponent(
        JSON.stringify(Object.fromEntries(this.fields.names().map((name) => [name, this.fields.read(name)]))),
      );
      this.mark('_base').value = String(this.unsent.version);
      this.mark('_tab').value = this.tab;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    void this.flush().then((sent) => {
      if (sent) form.requestSubmit(submitter);
      // Signing out is never refused; what was typed waits in this browser.
      else if (form !== this.form) form.submit();
      else
        this.querySelector<HTMLElement>('.conflict button, .draft-notice a, .draft-notice button')?.focus();
    });
  }

  private reload(): void {
    sessionStorage.setItem('draft-focus', document.activeElement?.id ?? '');
    location.reload();
  }

  private jump({ target }: Event): void {
    const link = (target as HTMLElement).closest<HTMLAnchorElement>('a[href^="#"]');
    if (link) this.one.reveal(document.getElementById(link.hash.slice(1)));
  }

  private choose(name: string, choice: string): void {
    if (choice === 'mine') this.unsent.keepMine(name);
    else this.unsent.takeTheirs(name);
    this.keep();
    this.soon(0);
  }

  /** How the draft is kept, to whoever says it. */
  private say(): void {
    const place = document.querySelector('draft-state');
    place?.setAttribute('data-at', String(this.savedAt));
    place?.setAttribute(
      'data-state',
      this.trouble ?? (this.unsent.conflicts.size > 0 ? 'conflict' : this.unsent.clean ? 'saved' : 'unsaved'),
    );
  }

  /** The draft was sent or put away: nothing of it stays in this browser. */
  private async forget(): Promise<void> {
    OneQuestion.forget(this.draft);
    for (const entry of await all())
      if (entry.draft === this.draft || entry.until < Date.now()) await remove(entry.draft, entry.tab);
  }
}

customElements.define('draft-form', DraftForm);
