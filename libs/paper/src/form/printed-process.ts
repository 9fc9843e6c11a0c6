import type { FormDefinition, LocalizedText } from '@gemeinsam/contracts';

/** What of a process is printed. */
export interface PrintedProcess {
  slug: string;
  phone: string;
  phoneHours: LocalizedText;
  postalAddress: readonly string[];
  closesAt?: string;
  form: FormDefinition;
}
