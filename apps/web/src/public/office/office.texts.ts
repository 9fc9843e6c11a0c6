import { reworded, textsIn } from '../../shell/texts-in.js';
import { officeDe, type OfficeTexts } from './office.texts.de.js';
import { officeDeEasy } from './office.texts.easy.de.js';
import { officeEnEasy } from './office.texts.easy.en.js';
import { officeEn } from './office.texts.en.js';

/** Texts of the pages about the office itself, in easy words where there are such. */
export const officeTexts = textsIn<OfficeTexts>(
  { de: officeDe, en: officeEn },
  { de: reworded(officeDe, officeDeEasy), en: reworded(officeEn, officeEnEasy) },
);
