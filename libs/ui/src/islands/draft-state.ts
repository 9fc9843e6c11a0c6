/*
 * `<draft-state data-saved="…" data-offline="…">` in the header: how a draft is kept, in words. `draft-form` tells the state
 * (`data-state`) and when it was saved last (`data-at`). For the eye every second, aloud only when the state is another one.
 */
import { seenWords, spokenWords } from './draft/state-words.js';

class DraftState extends HTMLElement {
  static readonly observedAttributes = ['data-state', 'data-at'];
  private timer = 0;

  connectedCallback(): void {
    this.timer = window.setInterval(() => this.see(), 1000);
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    this.see();
    // Each key stroke makes it unsaved for half a second; only trouble, and that it is over, is worth a word.
    if (name === 'data-state' && before !== after && after !== 'unsaved')
      this.write(this.lastElementChild, spokenWords(this.words));
  }

  private get words(): string {
    return this.dataset[this.dataset['state'] ?? ''] ?? '';
  }

  private see(): void {
    const { at } = this.dataset;
    if (at === undefined) return;
    this.write(this.firstElementChild, seenWords(this.words, Math.round((Date.now() - Number(at)) / 1000)));
  }

  private write(place: Element | null, words: string): void {
    if (place && place.textContent !== words) place.textContent = words;
  }
}

customElements.define('draft-state', DraftState);
