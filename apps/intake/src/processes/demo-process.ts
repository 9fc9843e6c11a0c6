import type { ParticipationProcess } from '@gemeinsam/contracts';
import { demoForm } from './demo-form.js';

const day = 86_400_000;
const runsForDays = 180;

/** "Ideen fürs Grätzl", open since the start of the day of `now` and for half a year. Invented office, real questions. */
export function demoProcess(now: Date): ParticipationProcess {
  const today = Math.floor(now.getTime() / day) * day;
  return {
    slug: 'ideen-fuers-graetzl',
    opensAt: new Date(today - day).toISOString(),
    closesAt: new Date(today + runsForDays * day).toISOString(),
    decisionDays: 21,
    phone: '+43 1 505 00 10',
    phoneHours: {
      de: 'Montag bis Freitag, 8 bis 18 Uhr',
      en: 'Monday to Friday, 8 am to 6 pm',
      deEasy: 'Montag bis Freitag von 8 Uhr bis 18 Uhr',
      enEasy: 'Monday to Friday from 8 am to 6 pm',
    },
    postalAddress: ['Büro für Mitwirkung (Beispiel)', 'Ideen fürs Grätzl', 'Musterplatz 1', '1010 Wien'],
    form: demoForm,
  };
}
