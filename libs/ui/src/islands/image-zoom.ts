/**
 * `<image-zoom><img …></image-zoom>`: enlarges by its buttons, by Ctrl+wheel and, with the focus in it, by `+`, `-` and `Z`, and
 * is moved by dragging or with the arrow keys of its scrolling frame.
 */
class ImageZoom extends HTMLElement {
  private scale = 1;
  private image: HTMLImageElement | null = null;
  private frame: HTMLElement | null = null;

  connectedCallback(): void {
    const image = this.querySelector('img');
    if (!image || this.frame) return;
    this.image = image;
    this.dataset['keys'] = '';
    const frame = document.createElement('div');
    frame.className = 'zoom-frame';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'group');
    frame.setAttribute('aria-label', image.alt);
    frame.append(image);
    this.frame = frame;
    const bar = document.createElement('p');
    bar.className = 'zoom-bar';
    bar.append(
      this.button('+', this.dataset['in'] ?? '+', () => this.zoom(this.scale * 1.25)),
      this.button('-', this.dataset['out'] ?? '-', () => this.zoom(this.scale / 1.25)),
      this.button('z', this.dataset['whole'] ?? '0', () => this.zoom(1)),
    );
    this.append(frame, bar);
    frame.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.zoom(this.scale * (event.deltaY < 0 ? 1.15 : 1 / 1.15));
      },
      { passive: false },
    );
    this.drag(frame);
  }

  private button(key: string, label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-quiet';
    Object.assign(button.dataset, { key, stay: '' });
    const hint = document.createElement('kbd');
    hint.className = 'key';
    hint.setAttribute('aria-hidden', 'true');
    hint.dataset['letter'] = '';
    hint.textContent = key === '-' ? '−' : key.toUpperCase();
    // Of several pictures, which one.
    const of = document.createElement('span');
    of.className = 'visually-hidden';
    of.textContent = `: ${this.image?.alt ?? ''}`;
    button.append(hint, ` ${label}`, of);
    button.addEventListener('click', act);
    return button;
  }

  private zoom(scale: number): void {
    if (!this.image || !this.frame) return;
    const { frame } = this;
    const middle = (frame.scrollLeft + frame.clientWidth / 2) / this.scale;
    const centre = (frame.scrollTop + frame.clientHeight / 2) / this.scale;
    this.scale = Math.min(8, Math.max(1, scale));
    this.image.style.width = `${this.scale * 100}%`;
    frame.scrollLeft = middle * this.scale - frame.clientWidth / 2;
    frame.scrollTop = centre * this.scale - frame.clientHeight / 2;
  }

  private drag(frame: HTMLElement): void {
    let from: { x: number; y: number } | undefined;
    frame.addEventListener('pointerdown', (event) => {
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      event.preventDefault();
      from = { x: event.clientX + frame.scrollLeft, y: event.clientY + frame.scrollTop };
      frame.setPointerCapture(event.pointerId);
      frame.focus({ preventScroll: true });
    });
    frame.addEventListener('pointermove', (event) => {
      if (!from) return;
      frame.scrollLeft = from.x - event.clientX;
      frame.scrollTop = from.y - event.clientY;
    });
    const stop = (): void => (from = undefined);
    frame.addEventListener('pointerup', stop);
    frame.addEventListener('pointercancel', stop);
  }
}

customElements.define('image-zoom', ImageZoom);
