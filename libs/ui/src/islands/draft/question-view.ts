import type { OneQuestion } from './one-question.js';

/** Where the columns of a desk stand side by side; the same as in desk.css. */
const wide = '(min-width: 960px)';
const kept = 'question-view';

type View = 'one' | 'all';

/**
 * `[data-view]`, the button between one question and all. It switches in this page, so that the focus, the caret and what is being
 * typed stay where they are, and so do the errors. In a narrow window with one question, it stands before who is calling, on
 * the screen and for the keyboard.
 */
export class QuestionView {
  private readonly wide = matchMedia(wide);

  constructor(
    private readonly root: HTMLElement,
    private readonly one: OneQuestion,
    private readonly who: string,
    private readonly chosen: () => void,
  ) {}

  /** What was chosen and the account does not know yet; over a reload, too, which may overtake what was told. */
  get untold(): View | undefined {
    const [who, view] = JSON.parse(sessionStorage.getItem(kept) ?? '[]') as [string?, View?];
    return who === this.who ? view : undefined;
  }

  /** The account knows of this view; of a later one it does not. */
  told(view: View | undefined): void {
    if (view && this.untold === view) sessionStorage.removeItem(kept);
  }

  begin(signal: AbortSignal): void {
    const { untold } = this;
    if (untold && (untold === 'one') !== this.one.on) this.turn(untold);
    this.arrange();
    this.wide.addEventListener('change', () => this.arrange(), { signal });
    // Pressed with a pointer, it leaves the focus in the field.
    this.button?.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    this.button?.addEventListener('click', () => this.press(), { signal });
  }

  private get button(): HTMLButtonElement | null {
    return this.root.querySelector('[data-view]');
  }

  private press(): void {
    const view = this.one.on ? 'all' : 'one';
    sessionStorage.setItem(kept, JSON.stringify([this.who, view]));
    this.turn(view);
    this.arrange();
    document.activeElement?.scrollIntoView({ block: 'nearest' });
    this.chosen();
  }

  private turn(view: View): void {
    this.one.turn(view === 'one');
    const { button } = this;
    if (!button) return;
    button.value = view === 'one' ? 'all' : 'one';
    const words = button.querySelector('span');
    if (words) words.textContent = button.dataset[button.value] ?? '';
  }

  private arrange(): void {
    const list = this.root.querySelector('form > .desk-list');
    const work = this.root.querySelector('form > .desk-work');
    if (!list || !work) return;
    const [first, second] = this.one.on && !this.wide.matches ? [work, list] : [list, work];
    if (first.nextElementSibling === second) return;
    // What has the focus must not be moved: it would lose it.
    if (first.contains(document.activeElement)) first.after(second);
    else second.before(first);
  }
}
