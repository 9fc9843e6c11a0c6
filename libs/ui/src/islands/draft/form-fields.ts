import type { Shown } from './unsent-fields.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const ticks = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');

/** The fields of a form by name, as lists of values; what is empty or not ticked has none. */
export class FormFields implements Shown {
  constructor(private readonly form: HTMLFormElement) {}

  /** Names that begin with `_` are ours and no part of what was typed. */
  names(): string[] {
    return [...new Set(this.controls().map(({ name }) => name))];
  }

  read(name: string): string[] {
    return this.controls(name)
      .filter((control) => !ticks(control) || control.checked)
      .map(({ value }) => value)
      .filter((value) => value !== '');
  }

  write(name: string, values: string[]): void {
    const rest = [...values];
    for (const control of this.controls(name)) {
      if (ticks(control)) control.checked = values.includes(control.value);
      else control.value = rest.shift() ?? '';
      // For what counts characters.
      control.dispatchEvent(new Event('draft-written', { bubbles: true }));
    }
  }

  /** Values in words: the label of a choice, else the text itself. */
  words(name: string, values: string[]): string {
    const controls = this.controls(name);
    return values
      .map((value) => {
        const choice = controls.find((control) => ticks(control) && control.value === value);
        const list = controls.find((control) => control instanceof HTMLSelectElement) as
          HTMLSelectElement | undefined;
        const option = list && [...list.options].find((one) => one.value === value);
        return (choice?.labels?.[0]?.textContent ?? option?.textContent ?? value).trim();
      })
      .join(', ');
  }

  /** What is around the field, and the words above it. */
  place(name: string): { around: HTMLElement; label: string } {
    const control = this.controls(name)[0];
    const group = control?.closest<HTMLElement>('fieldset.field');
    const label = group?.querySelector('legend') ?? control?.labels?.[0];
    return {
      around: group ?? control?.closest<HTMLElement>('.field') ?? this.form,
      label: label?.textContent?.trim() ?? name,
    };
  }

  private controls(name?: string): Control[] {
    return [...this.form.elements].filter(
      (element): element is Control =>
        (element instanceof HTMLInputElement ||
          element instanceof HTMLTextAreaElement ||
          element instanceof HTMLSelectElement) &&
        element.name !== '' &&
        !element.name.startsWith('_') &&
        !['submit', 'button', 'file', 'password'].includes(element.type) &&
        (name === undefined || element.name === name),
    );
  }
}
