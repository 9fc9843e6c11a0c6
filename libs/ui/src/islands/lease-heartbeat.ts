/**
 * `<lease-heartbeat renew="/…/renew" until="…" now="…" csrf="…">`: renews a lease every minute while the page is open and says
 * how long it lasts, whatever the computer's clock says: both times are the server's. A refusal means it is lost, and it says so.
 * With `data-fresh` it came by itself after the decision on another case: a key that was struck twice decides nothing about a
 * case that nobody can have read yet.
 */
const settlesIn = 600;

class LeaseHeartbeat extends HTMLElement {
  private until = 0;
  private beat = 0;
  private clock = 0;
  private problem = '';

  connectedCallback(): void {
    this.lasts(this.getAttribute('until'), this.getAttribute('now'));
    this.beat = window.setInterval(() => void this.renew(), 60_000);
    this.clock = window.setInterval(() => this.show(), 10_000);
    this.show();
    if (this.hasAttribute('data-fresh')) this.settle();
  }

  private settle(): void {
    const ignore = (event: KeyboardEvent): void => {
      if (event.key.length === 1) event.preventDefault();
    };
    document.addEventListener('keydown', ignore, true);
    setTimeout(() => {
      document.removeEventListener('keydown', ignore, true);
      this.removeAttribute('data-fresh');
    }, settlesIn);
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
        this.lasts(body.until, response.headers.get('date'));
        this.problem = '';
      } else if (response.status < 500 && response.status !== 429) this.lose();
      else this.problem = this.dataset['away'] ?? '';
    } catch {
      this.problem = this.dataset['away'] ?? '';
    }
    this.show();
  }

  private lasts(until: string | null, now: string | null): void {
    this.until = Date.now() + Date.parse(until ?? '') - Date.parse(now ?? '');
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
  }
}

customElements.define('lease-heartbeat', LeaseHeartbeat);
