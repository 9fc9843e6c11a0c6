import { isFilled, type OneQuestion } from './one-question.js';

const control = 'input:checked, input:not([type=hidden]), textarea, select';

/** The field itself must be seen; its question may be higher than the window. */
function lead(to: HTMLElement | null | undefined): void {
  to?.focus();
  to?.scrollIntoView({ block: 'center' });
}

/**
 * `data-step="next"` and `"back"`: to the question after or before the one with the focus. After the last one `next` leads to what
 * is required and still empty, wherever it stands, and then presses the key named by its `data-end`.
 */
export class QuestionSteps {
  /** What had the focus last, other than the steps themselves. */
  last: Element | null = null;
  /** Where the end led to. */
  private led: Element | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly one: OneQuestion,
  ) {}

  press({ target }: Event): void {
    const button = (target as HTMLElement).closest<HTMLElement>('[data-step]');
    if (!button) return;
    const { questions } = this.one;
    const at = this.one.on ? this.one.at : questions.findIndex((one) => one.contains(this.last));
    const next = button.dataset['step'] === 'next';
    if (next && (this.last === this.led || at === questions.length - 1)) this.finish(button.dataset['end']);
    else lead(this.controlOf(next ? at + 1 : Math.max(0, at - 1)));
  }

  /** The focus on a fresh page, which stays at its top while the field can be seen there. */
  start(): void {
    this.controlOf(this.one.start())?.focus({ preventScroll: true });
  }

  /** Shows the question. */
  private controlOf(index: number): HTMLElement | null | undefined {
    this.one.show(index);
    return this.one.questions[index]?.querySelector<HTMLElement>(control);
  }

  private finish(end = ''): void {
    const needed = [...this.form.querySelectorAll<HTMLInputElement>('[aria-required=true]')];
    const from = needed.findIndex((one) => one === this.led && one === this.last);
    const open = needed.slice(from + 1).find((one) => one !== this.last && !isFilled(one));
    this.led = open;
    if (!open) return this.form.querySelector<HTMLElement>(`[data-key="${end}"]`)?.click();
    this.one.reveal(open);
    lead(open);
  }
}
