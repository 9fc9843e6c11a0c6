import { offeredReplyWays } from '@gemeinsam/contracts';
import { Checkbox, Radios, TextField } from '@gemeinsam/ui';
import type { FormFaults } from '../../shell/definition-form/problem-messages.js';
import { publicTexts } from '../public.texts.js';
import type { TypedContact } from '../../shell/definition-form/contribution-input.js';
import { useTexts } from '../../shell/visit.js';

export interface ReplyFieldsProps {
  typed: TypedContact;
  faults: FormFaults;
}

/**
 * How the person wishes to hear back. Only the fields that the chosen way needs are shown, by the style sheet alone; a
 * browser that cannot do that shows them all, and those that are not needed may stay empty.
 */
export function ReplyFields({ typed, faults }: ReplyFieldsProps) {
  const texts = useTexts(publicTexts).form;
  const error = (field: string) => faults.of[field];
  return (
    <section class="form-section reply" aria-labelledby="reply-title">
      <h2 id="reply-title">{texts.replyTitle}</h2>
      <p class="soft">{texts.replyWhy}</p>
      <Radios
        id="contact-wish"
        name="contact.wish"
        label={texts.wish}
        value={typed.wish}
        error={error('contact-wish')}
        required
        options={offeredReplyWays.map((way) => ({ value: way, label: texts.wishes[way] }))}
      />
      <div class="reply-email">
        <TextField
          id="contact-email"
          name="contact.email"
          type="email"
          autocomplete="email"
          label={texts.email}
          help={texts.emailHelp}
          value={typed.email}
          error={error('contact-email')}
          required
        />
      </div>
      <div class="reply-phone">
        <TextField
          id="contact-phone"
          name="contact.phone"
          type="tel"
          autocomplete="tel"
          width="medium"
          label={texts.phone}
          help={texts.phoneHelp}
          value={typed.phone}
          error={error('contact-phone')}
          required
        />
      </div>
      <div class="reply-name">
        <TextField
          id="contact-name"
          name="contact.name"
          autocomplete="name"
          label={texts.name}
          help={texts.nameHelp}
          value={typed.name}
          error={error('contact-name')}
        />
      </div>
      <div class="reply-address">
        <TextField
          id="contact-address-street"
          name="contact.address.street"
          autocomplete="street-address"
          label={texts.street}
          value={typed.street}
          error={error('contact-address-street')}
          required
        />
        <TextField
          id="contact-address-postcode"
          name="contact.address.postcode"
          autocomplete="postal-code"
          inputmode="text"
          width="short"
          label={texts.postcode}
          value={typed.postcode}
          error={error('contact-address-postcode')}
          required
        />
        <TextField
          id="contact-address-city"
          name="contact.address.city"
          autocomplete="address-level2"
          width="medium"
          label={texts.city}
          value={typed.city}
          error={error('contact-address-city')}
          required
        />
      </div>
      <div class="reply-easy">
        <Checkbox
          id="contact-easyLanguage"
          name="contact.easyLanguage"
          label={texts.easyReply}
          checked={typed.easyLanguage}
        />
      </div>
    </section>
  );
}
