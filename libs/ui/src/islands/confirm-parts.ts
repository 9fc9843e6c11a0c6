/**
 * `<confirm-parts>` around a form of boxes that have to be ticked one after another: its `[data-confirm]` button, which needs script
 * and is hidden without, ticks the next one and moves on to the one after it; when all are ticked, the focus is on the main action.
 */
class ConfirmParts extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('[data-confirm]');
    if (!button) return;
    button.hidden = false;
    const boxes = (): HTMLInputElement[] => [
      ...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]'),
    ];
    const open = (): HTMLInputElement[] => boxes().filter((box) => !box.checked);
    const go = (): void => {
      const next = open()[0];
      const to = next ?? this.querySelector<HTMLElement>('[data-main]');
      to?.focus();
      to?.closest('.part')?.scrollIntoView({ block: 'center' });
      button.disabled = next === undefined;
    };
    button.addEventListener('click', () => {
      const focused = boxes().find((box) => box === document.activeElement && !box.checked);
      const box = focused ?? open()[0];
      if (box) box.checked = true;
      go();
    });
    this.addEventListener('change', () => (button.disabled = open().length === 0));
    button.disabled = open().length === 0;
  }
}

customElements.define('confirm-parts', ConfirmParts);
