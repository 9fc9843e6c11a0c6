/**
 * `<word-marks>` around words that are checkboxes: dragging over words ticks them, the arrow keys go from word to word, and with
 * Shift they tick on the way.
 */
class WordMarks extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('mouseup', () => this.tickSelection());
    this.addEventListener('keydown', (event) => this.move(event));
  }

  private boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  /** A click on one word is the browser's own. */
  private tickSelection(): void {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) return;
    const touched = this.boxes().filter((box) => selection.containsNode(box.parentElement!, true));
    if (touched.length < 2) return;
    for (const box of touched) this.tick(box);
    selection.removeAllRanges();
    touched.at(-1)!.focus();
  }

  private move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const boxes = this.boxes();
    const at = boxes.indexOf(event.target as HTMLInputElement);
    const next = boxes[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    if (event.shiftKey) for (const box of [boxes[at]!, next]) this.tick(box);
    next.focus();
  }

  private tick(box: HTMLInputElement): void {
    if (box.checked) return;
    box.checked = true;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

customElements.define('word-marks', WordMarks);
