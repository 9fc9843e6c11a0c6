/** `<call-clock since="2026-11-22T10:00:00Z">00:07</call-clock>`: counts up every second; `until` stops it. */
class CallClock extends HTMLElement {
  private timer = 0;
  private start: number | undefined;

  connectedCallback(): void {
    const since = Date.parse(this.getAttribute('since') ?? '');
    if (Number.isNaN(since) || this.hasAttribute('until')) return;
    // The clocks of server and browser differ; what the server counted is where it goes on.
    // Moved on the page, it does not begin again.
    const start = (this.start ??= Date.now() - Number(this.dataset['seconds'] ?? 0) * 1000);
    const show = (): void => {
      const seconds = Math.max(0, Math.floor((Date.now() - start) / 1000));
      const two = (value: number): string => String(value).padStart(2, '0');
      this.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
    };
    show();
    this.timer = window.setInterval(show, 1000);
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
  }
}

customElements.define('call-clock', CallClock);
