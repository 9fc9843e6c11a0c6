import { type Contact, type ProcessView, textIn } from '@gemeinsam/contracts';
import { Checkbox, Radios } from '@gemeinsam/ui';
import { type FormFaults, noFaults } from '../../../shell/definition-form/problem-messages.js';
import { CsrfField } from '../../../shell/page.js';
import { StaffTyping } from '../../../shell/staff-typing.js';
import { ContactField } from '../contact-field.js';
import { phoneTexts } from '../phone.texts.js';
import { waysFor } from '../ways-for.js';
import { Script } from '../script.js';
import { ActionPage, type ActionProps, ConfirmForm, missingConfirmation, ToReadBack } from './action.page.js';
import type { TypedChange } from './contact-input.js';
import { contactPath } from './look-up-paths.js';
import { lookUpTexts } from './look-up.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

interface ContactProps extends ActionProps {
  process: ProcessView;
}

/** Where the caller says how they want to hear back. Nothing is filled in: what was there before is not shown. */
export function ContactPage({
  typed,
  faults = noFaults,
  process,
  ...props
}: ContactProps & { typed: TypedChange; faults?: FormFaults }) {
  const { found } = props;
  const texts = useTexts(lookUpTexts);
  const words = useTexts(phoneTexts);
  const { contact } = typed;
  const parts = { contact, faults, texts: words };
  const { consent } = process.form;
  return (
    <ActionPage {...props} title={texts.contactTitle} faults={faults.summary} islands={['kept-typing']}>
      <Script lang={found.language}>{lookUpTexts(found.language).contactScript}</Script>
      <p class="soft">{texts.contactHelp}</p>
      <StaffTyping form={contactPath(found.reference)}>
        <form method="post" action={`${contactPath(found.reference)}/read-back`} autocomplete="off">
          <CsrfField />
          {/* A tick that is kept stands for this wording in this language and no other. */}
          <input type="hidden" name="consentVersion" value={`${found.language}:${consent.version}`} />
          <Radios
            id="contact-wish"
            name="contact.wish"
            label={words.wish}
            required
            inline
            autofocus
            value={contact.wish}
            options={waysFor(contact.wish).map((way) => ({ value: way, label: words.wishes[way] }))}
            error={faults.of['contact-wish']}
          />
          <ContactField of="phone" width="medium" {...parts} />
          <ContactField of="email" width="medium" {...parts} />
          <ContactField of="name" width="medium" {...parts} />
          <ContactField of="street" width="medium" {...parts} />
          <ContactField of="postcode" width="short" {...parts} />
          <ContactField of="city" width="medium" {...parts} />
          <h2>{texts.contactConsent}</h2>
          <Script lang={found.language}>{textIn(consent.text, found.language)}</Script>
          <Checkbox
            id="consent"
            label={texts.contactConsentGiven}
            help={texts.consentVersion(consent.version)}
            checked={typed.consent}
            error={faults.of['consent']}
            required
          />
          <ToReadBack found={found} />
        </form>
      </StaffTyping>
    </ActionPage>
  );
}

/** Reads back where answers go from now on; changed when the person confirms it. */
export function ContactReadBackPage({
  contact,
  fields,
  missing = false,
  ...props
}: ContactProps & {
  contact: Contact;
  fields: readonly (readonly [name: string, value: string])[];
  missing?: boolean;
}) {
  const { found } = props;
  const visit = useVisit();
  const texts = useTexts(lookUpTexts);
  const said = lookUpTexts(found.language);
  return (
    <ActionPage {...props} title={texts.contactTitle} faults={missingConfirmation(visit, missing)}>
      <Script lang={found.language}>{said.contactReadBack}</Script>
      <div lang={found.language} class="read-back">
        <p class="own-words-normal">
          {contact.wish === 'none' ? said.hearNothing : `${phoneTexts(found.language).saidBy[contact.wish]}.`}
        </p>
        {wordsOf(contact).map((line) => (
          <p key={line} class="own-words own-words-normal">
            {line}
          </p>
        ))}
      </div>
      <Script lang={found.language}>{said.contactAgree}</Script>
      <ConfirmForm
        path={contactPath(found.reference)}
        fields={fields}
        action={texts.contactDo}
        missing={missing}
      />
    </ActionPage>
  );
}

const wordsOf = ({ name, email, phone, address }: Contact): string[] =>
  [name, email, phone, address?.street, address && `${address.postcode} ${address.city}`].filter(
    (line): line is string => line !== undefined && line !== '',
  );
