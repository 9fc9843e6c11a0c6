/**
 * One question at a time: of all `[data-question]` in `root` only one is seen, marked `data-now`; the place of it stands in
 * `root`'s `data-at`, by which the style sheet acts. The others keep what was typed in them, and their keys lead to them. Does nothing unless `root` has `one-question`; it then only remembers where somebody was.
 */
const keyOf = (draft: string): string => `draft-question ${draft}`;

export class OneQuestion {
  constructor(
    private readonly root: HTMLElement,
    private readonly draft: string,
  ) {}

  get on(): boolean {
    return this.root.hasAttribute('one-question');
  }

  get questions(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[data-question]')];
  }

  /** The one that is seen; -1 when all are. */
  get at(): number {
    return this.questions.findIndex((one) => one.hasAttribute('data-now'));
  }

  /** Shows one question from now on, or all again; what has the focus stays in sight. */
  turn(on: boolean): void {
    this.root.toggleAttribute('one-question', on);
    if (on) return this.begin();
    delete this.root.dataset['at'];
    for (const question of this.questions) question.removeAttribute('data-now');
  }

  /** Begins with the one that has the focus, else the first that has a fault, else with the one the address names, else where this draft was left. */
  begin(): void {
    if (!this.on) return;
    const faulty = this.questions.findIndex((one) => one.querySelector('[aria-invalid=true]') !== null);
    const first = [this.placeOf(document.activeElement), faulty].find((index) => index >= 0);
    this.show(first ?? this.start());
  }

  /** Where a page begins that nothing leads elsewhere: the one the address names, else where this draft was left, else the first empty one, else the first. */
  start(): number {
    const named = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
    const empty = this.questions.findIndex((one) => !isAnswered(one));
    return [this.placeOf(named), this.left(), empty].find((index) => index >= 0) ?? 0;
  }

  /** Of a draft that is gone nobody comes back to a question. */
  static forget(draft: string): void {
    sessionStorage.removeItem(keyOf(draft));
  }

  /** Remembers the question with this element, and shows it. */
  reveal(element: Element | null): void {
    const index = this.placeOf(element);
    if (index >= 0) this.show(index);
  }

  show(index: number): void {
    const { questions } = this;
    if (!questions[index]) return;
    sessionStorage.setItem(keyOf(this.draft), String(index));
    if (!this.on) return;
    questions.forEach((one, place) => one.toggleAttribute('data-now', place === index));
    this.root.dataset['at'] = String(index);
  }

  private placeOf(element: Element | null): number {
    return element === null ? -1 : this.questions.findIndex((one) => one.contains(element));
  }

  private left(): number {
    const index = sessionStorage.getItem(keyOf(this.draft));
    return index !== null && this.questions[Number(index)] ? Number(index) : -1;
  }
}

/** Whether it is ticked, chosen or written in. */
export const isFilled = ({ type, checked, value }: HTMLInputElement): boolean =>
  /^(radio|checkbox)$/.test(type) ? checked : value !== '';

const isAnswered = (question: HTMLElement): boolean =>
  [...question.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea, select')].some(
    isFilled,
  );
