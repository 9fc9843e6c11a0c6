import type { FormFields } from './form-fields.js';
import type { UnsentFields } from './unsent-fields.js';

/** What is said in a draft's page: the words are the `<template data-when="…">` in it. */
export class Notices {
  constructor(private readonly page: HTMLElement) {}

  hide(when: string): void {
    this.page.querySelector(`.draft-notice[data-shown="${when}"]`)?.remove();
  }

  /** Shows the words of a template among the notices; `what` goes where it leaves a place for it. */
  show(when: string, what = ''): void {
    this.hide(when);
    const shown = this.wordsOf(when);
    if (!shown) return;
    shown.classList.add('draft-notice');
    shown.dataset['shown'] = when;
    for (const slot of shown.querySelectorAll('[data-what]')) slot.textContent = what;
    this.page.querySelector('.draft-notices')?.append(shown);
  }

  /** Shows each conflict beside its field, with both values and the choice; takes away those that are no more. */
  showConflicts(
    conflicts: UnsentFields['conflicts'],
    fields: FormFields,
    choose: (name: string, choice: string) => void,
  ): void {
    for (const [name, { theirs, by }] of conflicts) {
      const values = { by, theirs: fields.words(name, theirs), mine: fields.words(name, fields.read(name)) };
      this.showConflict(name, values, fields.place(name), choose);
    }
    for (const shown of this.page.querySelectorAll<HTMLElement>('.conflict'))
      if (!conflicts.has(shown.dataset['field'] ?? '')) shown.remove();
  }

  private showConflict(
    name: string,
    values: { by: string; theirs: string; mine: string },
    { around, label }: ReturnType<FormFields['place']>,
    choose: (name: string, choice: string) => void,
  ): void {
    const earlier = this.page.querySelector<HTMLElement>(`.conflict[data-field="${CSS.escape(name)}"]`);
    if (earlier?.dataset['theirs'] === values.theirs) return;
    const shown = this.wordsOf('conflict');
    if (!shown) return;
    shown.dataset['field'] = name;
    shown.dataset['theirs'] = values.theirs;
    const words: Record<string, string> = { ...values, field: label };
    for (const slot of shown.querySelectorAll<HTMLElement>('[data-slot]'))
      slot.textContent = words[slot.dataset['slot'] ?? ''] || '–';
    shown.addEventListener('click', ({ target }) => {
      const choice = (target as HTMLElement).closest<HTMLElement>('[data-choose]')?.dataset['choose'];
      if (!choice) return;
      shown.remove();
      around.querySelector<HTMLElement>('input, textarea, select')?.focus();
      choose(name, choice);
    });
    earlier?.remove();
    around.after(shown);
  }

  private wordsOf(when: string): HTMLElement | undefined {
    const template = this.page.querySelector<HTMLTemplateElement>(`template[data-when="${when}"]`);
    return (template?.content.firstElementChild?.cloneNode(true) ?? undefined) as HTMLElement | undefined;
  }
}
