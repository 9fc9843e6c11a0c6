import type { Shown } from './unsent-fields.js';
/** The fields of a form by name, as lists of values; what is empty or not ticked has none. */
export declare class FormFields implements Shown {
  private readonly form;
  constructor(form: HTMLFormElement);
  /** Names that begin with `_` are ours and no part of what was typed. */
  names(): string[];
  read(name: string): string[];
  write(name: string, values: string[]): void;
  /** Values in words: the label of a choice, else the text itself. */
  words(name: string, values: string[]): string;
  /** What is around the field, and the words above it. */
  place(name: string): {
    around: HTMLElement;
    label: string;
  };
  private controls;
}
//# sourceMappingURL=form-fields.d.ts.map
