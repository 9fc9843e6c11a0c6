/** `<char-counter for="id" max="2000" data-left="noch {n} Zeichen" data-over="{n} Zeichen zu viel">`: counts down while typing. */
class CharCounter extends HTMLElement {
  private abort = new AbortController();
  private announced = 0;

  connectedCallback(): void {
    const field = document.getElementById(this.getAttribute('for') ?? '');
    if (!(field instanceof HTMLTextAreaElement) && !(field instanceof HTMLInputElement)) return;
    // Moved on the page, it begins again.
    this.abort = new AbortController();
    const max = Number(this.getAttribute('max'));
    const format = new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'de-DE');
    const spoken = document.createElement('span');
    spoken.className = 'visually-hidden';
    spoken.setAttribute('aria-live', 'polite');
    const seen = document.createElement('span');
    this.replaceChildren(seen, spoken);
    const show = (): void => {
      // The server counts what it receives: line breaks as one character, no blanks around.
      const left = max - field.value.trim().length;
      const words = (left < 0 ? this.dataset['over'] : this.dataset['left']) ?? '{n}';
      seen.textContent = words.replace('{n}', format.format(Math.abs(left)));
      this.toggleAttribute('data-exceeded', left < 0);
      // Aloud only near the end, and not at every key.
      clearTimeout(this.announced);
      if (left < max * 0.1)
        this.announced = window.setTimeout(() => (spoken.textContent = seen.textContent), 1000);
    };
    // Also when a draft's text comes back, or somebody else's comes in.
    for (const news of ['input', 'draft-written'])
      field.addEventListener(news, show, { signal: this.abort.signal });
    show();
  }

  disconnectedCallback(): void {
    this.abort.abort();
  }
}

customElements.define('char-counter', CharCounter);
