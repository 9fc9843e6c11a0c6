import { AddLetterKeys1764550000000 } from './add-letter-keys.migration.js';
import { AddOneQuestion1764580000000 } from './add-one-question.migration.js';
import { AddAccessSubject1764560000000 } from './add-access-subject.migration.js';
import { AddSavedViews1764740000000 } from './add-saved-views.migration.js';
import { CreateStaff1763800000000 } from './create-staff.migration.js';
import { CreateTelephony1763850000000 } from './create-telephony.migration.js';
import { ReadNumbers1764500000000 } from './read-numbers.migration.js';

/** In the order in which they run. */
export const webMigrations = [
  CreateStaff1763800000000,
  CreateTelephony1763850000000,
  ReadNumbers1764500000000,
  AddLetterKeys1764550000000,
  AddAccessSubject1764560000000,
  AddOneQuestion1764580000000,
  AddSavedViews1764740000000,
];
