/**
 * `<count-down data-seconds="299" data-over="…">4:59</count-down>`: counts down every second from what the server said, and
 * says at the end that it is over. What carries `data-while-counting` beside it goes then.
 */
class CountDown extends HTMLElement {
  private timer = 0;
  private end: number | undefined;

  connectedCallback(): void {
    this.end ??= Date.now() + Number(this.dataset['seconds'] ?? 0) * 1000;
    this.show();
    this.timer = window.setInterval(() => this.show(), 1000);
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
  }

  private show(): void {
    const seconds = Math.ceil(((this.end ?? 0) - Date.now()) / 1000);
    if (seconds > 0) {
      this.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
      return;
    }
    clearInterval(this.timer);
    for (const element of this.closest('.counting')?.querySelectorAll<HTMLElement>('[data-while-counting]') ??
      [])
      element.hidden = true;
    const said = this.closest('p') ?? this;
    said.textContent = this.dataset['over'] ?? '';
  }
}

customElements.define('count-down', CountDown);
