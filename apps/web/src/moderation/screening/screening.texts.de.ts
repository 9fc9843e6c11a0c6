/** The words of the page on which leads see what the programs are worth. */
export const de = {
  title: 'Vorprüfung',
  back: 'Zur Warteschlange',
  intro:
    'Diese Programme sehen jeden Text durch und geben Hinweise. Sie entscheiden nichts. Wer prüft, kann sagen, ob ein Hinweis geholfen hat; daraus werden diese Zahlen.',
  away: 'Die Zahlen sind gerade nicht abrufbar. Versuchen Sie es in einer Minute noch einmal.',
  caption: 'Programme und ihre Hinweise',
  program: 'Programm',
  version: (version: string) => `Version ${version}`,
  before: 'frühere Version',
  hints: 'Hinweise',
  helped: 'halfen',
  didNotApply: 'trafen nicht zu',
  disputed: 'umstritten',
  precision: 'Wie oft es hilft',
  about: (share: string, low: string, high: string) =>
    `${share}. Mit 95 % Sicherheit zwischen ${low} und ${high}.`,
  tooFew: (fewest: number) => `Zu wenige Urteile (unter ${fewest})`,
  state: 'Stand',
  on: 'eingeschaltet',
  off: 'ausgeschaltet',
  switched: (name: string, when: string) => `von ${name}, ${when}`,
  switchOn: 'Einschalten',
  switchOff: 'Ausschalten',
  done: {
    on: (name: string) =>
      `„${name}“ ist eingeschaltet. Texte, die das Programm versäumt hat, sieht es nach und nach durch.`,
    off: (name: string) =>
      `„${name}“ ist ausgeschaltet. Das Programm gibt keine Hinweise mehr, und seine früheren werden nicht gezeigt.`,
  },
  register: 'Register der Programme herunterladen (JSON)',
  registerHelp:
    'Zweck, Art, Lerndaten, gemessene Zahlen und Aufsicht durch Menschen, Programm für Programm. Niemand wird darin genannt.',
  definitions: [
    'Ein Hinweis half, wenn alle, die etwas dazu sagten, „Hilft“ sagten. Er traf nicht zu, wenn alle „Trifft nicht zu“ sagten. Sonst ist er umstritten und zählt zu keinem von beiden.',
    'Wie oft ein Programm hilft, ist der Anteil an den Hinweisen, die halfen oder nicht zutrafen. Über das, was kein Programm fand, sagt er nichts.',
    'Es zählt nur, wozu jemand etwas gesagt hat. Wer lieber falsche als richtige Hinweise bewertet, verschiebt die Zahl.',
    'Der Bereich ist ein Wilson-Intervall. Er gilt, wenn die Hinweise voneinander unabhängig sind; mehrere im selben Text sind es nicht ganz.',
  ],
};
export type ScreeningTexts = typeof de;
