import type { Recogniser } from './recogniser.js';
import { address } from './recognisers/address.js';
import { companyRegisterNumber } from './recognisers/company-register-number.js';
import { dateOfBirth } from './recognisers/date-of-birth.js';
import { email } from './recognisers/email.js';
import { fullName } from './recognisers/full-name.js';
import { health } from './recognisers/health.js';
import { iban } from './recognisers/iban.js';
import { identityDocument } from './recognisers/identity-document.js';
import { name } from './recognisers/name.js';
import { numberPlate } from './recognisers/number-plate.js';
import { ownName } from './recognisers/own-name.js';
import { paymentCard } from './recognisers/payment-card.js';
import { phone } from './recognisers/phone.js';
import { profileAddress } from './recognisers/profile-address.js';
import { socialHandle } from './recognisers/social-handle.js';
import { socialSecurityNumber } from './recognisers/social-security-number.js';
import { vatNumber } from './recognisers/vat-number.js';

/** All of them. A name stands once; the version of each is beside its rule. */
export const recognisers: readonly Recogniser[] = [
  iban,
  socialSecurityNumber,
  vatNumber,
  companyRegisterNumber,
  paymentCard,
  email,
  phone,
  numberPlate,
  address,
  name,
  ownName,
  fullName,
  dateOfBirth,
  identityDocument,
  socialHandle,
  profileAddress,
  health,
];
