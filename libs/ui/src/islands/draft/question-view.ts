import type { OneQuestion } from './one-question.js';

/** Where the columns of a desk stand side by side; the same as in desk.css. */
const wide = '(min-width: 960px)';

/**
 * `[data-view]`, the button between one question and all. It switches in this page, so that the focus, the caret and what is being
 * typed stay where they are, and so do the errors. In a narrow window with one question, it stands before who is calling, on
 * the screen and for the keyboard.
 */
export class QuestionView {
  /** What was chosen and the account does not know yet. */
  untold: string | undefined;
  private readonly wide = matchMedia(wide);

  constructor(
    private readonly root: HTMLElement,
    private readonly one: OneQuestion,
    private readonly chosen: () => void,
  ) {}

  begin(signal: AbortSignal): void {
    this.arrange();
    this.wide.addEventListener('change', () => this.arrange(), { signal });
    const button = this.root.querySelector<HTMLButtonElement>('[data-view]');
    // Pressed with a pointer, it leaves the focus in the field.
    button?.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    button?.addEventListener('click', () => this.press(button), { signal });
  }

  private press(button: HTMLButtonElement): void {
    this.untold = button.value;
    this.one.turn(button.value === 'one');
    this.arrange();
    button.value = this.one.on ? 'all' : 'one';
    const words = button.querySelector('span');
    if (words) words.textContent = button.dataset[button.value] ?? '';
    document.activeElement?.scrollIntoView({ block: 'nearest' });
    this.chosen();
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
