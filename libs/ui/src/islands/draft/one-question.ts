/**
 * One question at a time: of all `[data-question]` in `root` only one is seen, marked `data-now`; the place of it stands in
 * `root`'s `data-at`, by which the style sheet acts. The others keep what was typed in them, and their keys lead to them. Does nothing unless `root` has `one-question`; it then only remembers where somebody was.
 */
const kept = 'draft-question';

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
    const named = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
    const faulty = this.questions.findIndex((one) => one.querySelector('[aria-invalid=true]') !== null);
    const first = [this.placeOf(document.activeElement), faulty, this.placeOf(named), this.left(), 0].find(
      (index) => index >= 0,
    );
    this.show(first ?? 0);
  }

  /** Remembers the question with this element, and shows it. */
  reveal(element: Element | null): void {
    const index = this.placeOf(element);
    if (index >= 0) this.show(index);
  }

  show(index: number): void {
    const { questions } = this;
    if (!questions[index]) return;
    sessionStorage.setItem(kept, JSON.stringify([this.draft, index]));
    if (!this.on) return;
    questions.forEach((one, place) => one.toggleAttribute('data-now', place === index));
    this.root.dataset['at'] = String(index);
  }

  private placeOf(element: Element | null): number {
    return element === null ? -1 : this.questions.findIndex((one) => one.contains(element));
  }

  private left(): number {
    const [draft, index] = JSON.parse(sessionStorage.getItem(kept) ?? '[]') as [string?, number?];
    return draft === this.draft && index !== undefined && this.questions[index] ? index : -1;
  }
}
