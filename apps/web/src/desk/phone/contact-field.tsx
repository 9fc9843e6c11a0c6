import { TextField } from '@gemeinsam/ui';
import type { FormFaults } from '../../shell/definition-form/problem-messages.js';
import type { PhoneTexts } from './phone.texts.de.js';

const fields = {
  phone: { id: 'contact-phone', inputmode: 'tel' },
  name: { id: 'contact-name', inputmode: undefined },
  email: { id: 'contact-email', inputmode: 'email' },
  street: { id: 'contact-address-street', inputmode: undefined },
  postcode: { id: 'contact-address-postcode', inputmode: 'numeric' },
  city: { id: 'contact-address-city', inputmode: undefined },
} as const;

interface ContactFieldProps {
  of: keyof typeof fields;
  contact: Partial<Record<keyof typeof fields, string>>;
  faults: FormFaults;
  texts: PhoneTexts;
  width?: 'short' | 'medium';
  autofocus?: boolean;
}

/** One part of how a caller hears back; the browser must never fill in the agent's own data. */
export function ContactField({ of, contact, faults, texts, width, autofocus }: ContactFieldProps) {
  const { id, inputmode } = fields[of];
  return (
    <TextField
      id={id}
      name={id.replaceAll('-', '.')}
      label={texts[of]}
      value={contact[of]}
      error={faults.of[id]}
      inputmode={inputmode}
      width={width}
      autofocus={autofocus}
      optionalSaidAbove
      ofSomebodyElse
    />
  );
}
