/**
 * One question at a time: of all `[data-question]` in `root` only one is seen, marked `data-now`; the place of it stands in
 * `root`'s `data-at`, by which the style sheet acts, and in words in `[data-progress]`. The others keep what was typed in them,
 * and their keys lead to them. Does nothing unless `root` has `one-question`; it then only remembers where somebody was.
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

  /** Begins with the first that has a fault, else with the one the address names, else where this draft was left. */
  begin(): void {
    if (!this.on) return;
    const named = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
    const faulty = this.questions.findIndex((one) => one.querySelector('[aria-invalid=true]') !== null);
    const first = [faulty, this.placeOf(named), this.left(), 0].find((index) => index >= 0);
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
    for (const words of this.root.querySelectorAll<HTMLElement>('[data-progress]'))
      words.textContent = (words.dataset['progress'] ?? '')
        .replace('{n}', String(index + 1))
        .replace('{all}', String(questions.length));
  }

  private placeOf(element: Element | null): number {
    return element === null ? -1 : this.questions.findIndex((one) => one.contains(element));
  }

  private left(): number {
    const [draft, index] = JSON.parse(sessionStorage.getItem(kept) ?? '[]') as [string?, number?];
    return draft === this.draft && index !== undefined && this.questions[index] ? index : -1;
  }
}
