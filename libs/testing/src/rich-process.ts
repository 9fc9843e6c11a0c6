import type { ParticipationProcess } from '@gemeinsam/contracts';
import { richForm } from './rich-form.js';

export const richSlug = 'ideen-fuers-graetzl';

/** A process with {@link richForm}, open since the day before `now`. */
export function richProcess(now: Date): ParticipationProcess {
  const day = 86_400_000;
  return {
    slug: richSlug,
    opensAt: new Date(now.getTime() - day).toISOString(),
    closesAt: new Date(now.getTime() + 180 * day).toISOString(),
    decisionDays: 21,
    phone: '+43 1 505 00 10',
    phoneHours: { de: 'Montag bis Freitag, 8 bis 18 Uhr', en: 'Monday to Friday, 8 am to 6 pm' },
    postalAddress: ['Büro für Mitwirkung (Beispiel)', 'Ideen fürs Grätzl', 'Musterplatz 1', '1010 Wien'],
    form: richForm,
  };
}
