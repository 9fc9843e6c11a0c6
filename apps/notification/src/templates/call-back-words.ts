import { type CallBackTask, type Language, locales, officeZone } from '@gemeinsam/contracts';

const clock = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone: officeZone,
    weekday: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(at));

const words = {
  de: {
    hello: (office: string) => `Guten Tag, hier ist das Team von „${office}“.`,
    missed: (when: string) =>
      `Sie haben uns am ${when} Uhr angerufen, und wir konnten nicht abheben. Das tut uns leid.`,
    agreed: 'Sie haben mit uns gesprochen, und wir haben versprochen, Sie zurückzurufen.',
    voluntary: 'Wenn es gerade nicht passt, rufen wir Sie gern später an.',
    help: 'Was dürfen wir für Sie tun?',
    goOn: 'Passt es Ihnen jetzt?',
  },
  en: {
    hello: (office: string) => `Hello, this is the team of “${office}”.`,
    missed: (when: string) => `You called us on ${when}, and we could not answer. We are sorry about that.`,
    agreed: 'You talked to us, and we promised to call you back.',
    voluntary: 'If this is not a good time, we are glad to call later.',
    help: 'What can we do for you?',
    goOn: 'Is this a good time?',
  },
} as const satisfies Record<Language, unknown>;

/** What to say to somebody who called: why we call, and that they need not talk now. */
export function callBackWords(
  task: Pick<CallBackTask, 'source' | 'missed'>,
  language: Language,
  office: string,
): string {
  const say = words[language];
  const lines =
    task.source === 'missed-call' && task.missed
      ? [`${say.hello(office)} ${say.missed(clock(task.missed.lastAt, language))}`, say.help, say.voluntary]
      : [`${say.hello(office)} ${say.agreed}`, say.goOn];
  return lines.join('\n\n');
}
