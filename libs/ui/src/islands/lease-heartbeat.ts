/**
 * `<lease-heartbeat renew="/…/renew" until="…" csrf="…">`: renews a lease every minute while the page is open and says how
 * long it lasts. A refusal means it is lost; then it says so and disables the buttons marked `data-needs-lease`.
 */
class LeaseHeartbeat extends HTMLElement {
  private until = 0;
  private beat = 0;
  private clock = 0;
  private problem = '';

  connectedCallback(): void {
    this.until = Date.parse(this.getAttribute('until') ?? '');
    this.beat = window.setInterval(() => void this.renew(), 60_000);
    this.clock = window.setInterval(() => this.show(), 10_000);
    this.show();
  }

  disconnectedCallback(): void {
    clearInterval(this.beat);
    clearInterval(this.clock);
  }

  private async renew(): Promise<void> {
    try {
      const response = await fetch(this.getAttribute('renew') ?? '', {
        method: 'POST',
        headers: { accept: 'application/json', 'x-csrf-token': this.getAttribute('csrf') ?? '' },
      });
      if (response.ok) {
        const body = (await response.json()) as { until: string };
        this.until = Date.parse(body.until);
        this.problem = '';
      } else if (response.status < 500 && response.status !== 429) this.lose();
      else this.problem = this.dataset['away'] ?? '';
    } catch {
      this.problem = this.dataset['away'] ?? '';
    }
    this.show();
  }

  private lose(): void {
    this.until = 0;
    clearInterval(this.beat);
  }

  private show(): void {
    const minutes = Math.ceil((this.until - Date.now()) / 60_000);
    const lost = !(minutes > 0);
    this.toggleAttribute('data-lost-now', lost);
    const words = lost
      ? (this.dataset['lost'] ?? '')
      : this.problem || (this.dataset['left'] ?? '').replace('{n}', String(minutes));
    if (this.textContent !== words) this.textContent = words;
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-needs-lease]'))
      button.disabled = lost;
  }
}

customElements.define('lease-heartbeat', LeaseHeartbeat);
