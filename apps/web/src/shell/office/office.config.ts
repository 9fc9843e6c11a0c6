import { emailAddressSchema, languages, spokenLanguageOf } from '@gemeinsam/contracts';
import { officeConfigShape } from '@gemeinsam/service-kit/config/office-config';
import { retentionConfigShape } from '@gemeinsam/service-kit/config/retention-config';
import { z } from 'zod';
import { hasName } from '../language-names.js';

const line = z.string().min(1).max(200);

/** What the foot of every public page, the imprint, the privacy notice and the accessibility statement say of the office. */
export const officePagesConfigShape = {
  ...officeConfigShape,
  ...retentionConfigShape,
  OFFICE_PHONE: z
    .string()
    .regex(/^\+?[\d ()/-]{3,40}$/, 'write it like +43 1 505 00 10')
    .default('+43 1 505 00 10')
    .describe("the office's telephone number, on the foot of every public page"),
  OFFICE_EMAIL: emailAddressSchema
    .default('mitwirkung@example.org')
    .describe('where people write to the office, as the imprint must say'),
  OFFICE_CALL_LANGUAGES: z
    .string()
    .default('de,en')
    .transform((written, context) => {
      const tags = written.split(',').map((tag) => spokenLanguageOf(tag.trim()));
      const known = tags.filter((tag) => tag !== undefined);
      if (known.length < tags.length)
        context.addIssue({ code: 'custom', message: 'write it like de,en,tr (BCP 47)' });
      for (const tag of known.filter((one) => !languages.every((reader) => hasName(one, reader))))
        context.addIssue({
          code: 'custom',
          message: `${tag} is a language without a name that could be shown; write one that has a name, e.g. bs, hr, sr or sh instead of bcs`,
        });
      return [...new Set(known)];
    })
    .describe(
      'languages in which the phone desk can hold a call, as BCP 47 tags; agents note which one a caller speaks',
    ),
  OFFICE_OPERATOR: line
    .default('Stadt Musterstadt (Beispiel)')
    .describe('the body that the office belongs to: owner of the medium and controller of the data'),
  OFFICE_DATA_PROTECTION: line
    .default('datenschutz@example.org')
    .describe('how to reach the data protection officer, as the privacy notice must say'),
  OFFICE_SUPERVISOR: line.optional().describe('supervisory authority, for the imprint, if there is one'),
  OFFICE_VAT_ID: line.optional().describe('VAT identification number, for the imprint, if there is one'),
  OFFICE_ACCESSIBILITY_BODY: line
    .optional()
    .describe(
      'body that takes complaints about accessibility when the office gave no answer: name and address',
    ),
};

const officePagesConfigSchema = z.object(officePagesConfigShape);
/** The settings that the pages speak from. */
export type OfficeConfig = Readonly<
  z.infer<typeof officePagesConfigSchema> & {
    PUBLIC_URL: string;
    ACCESS_LOG_DAYS: number;
    SESSION_IDLE_MINUTES: number;
    SESSION_HOURS: number;
  }
>;

/** The office as people see it. */
export interface Office {
  name: string;
  address: string;
  phone: string;
  email: string;
  hours: OfficeConfig['OFFICE_HOURS'];
  /** BCP 47 tags. */
  callLanguages: readonly string[];
  operator: string;
  dataProtection: string;
  supervisor?: string;
  vatId?: string;
  accessibilityBody?: string;
  /** The address of the site, for what is said about it. */
  site: string;
  /** How many days what goes by itself is kept. */
  days: Readonly<Record<'call' | 'letter' | 'callBack' | 'accessLog', number>>;
  /** When staff are signed out: without use, and in any case. */
  session: { idleMinutes: number; hours: number };
}

export const officeOf = (config: OfficeConfig): Office => ({
  name: config.OFFICE_NAME,
  address: config.OFFICE_ADDRESS,
  phone: config.OFFICE_PHONE,
  email: config.OFFICE_EMAIL,
  hours: config.OFFICE_HOURS,
  callLanguages: config.OFFICE_CALL_LANGUAGES,
  operator: config.OFFICE_OPERATOR,
  dataProtection: config.OFFICE_DATA_PROTECTION,
  supervisor: config.OFFICE_SUPERVISOR,
  vatId: config.OFFICE_VAT_ID,
  accessibilityBody: config.OFFICE_ACCESSIBILITY_BODY,
  site: config.PUBLIC_URL,
  days: {
    call: config.CALL_NUMBER_DAYS,
    letter: config.LETTER_RETENTION_DAYS,
    callBack: config.CALLBACK_RETENTION_DAYS,
    accessLog: config.ACCESS_LOG_DAYS,
  },
  session: { idleMinutes: config.SESSION_IDLE_MINUTES, hours: config.SESSION_HOURS },
});
