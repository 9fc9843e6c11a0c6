import type { Part } from '../../shell/texts-in.js';
import type { DecisionLogTexts } from './decision-log.texts.de.js';

/** In German easy language. */
export const deEasy: Part<DecisionLogTexts> = {
  title: 'Was haben wir entschieden?',
  lead: 'Hier steht alles. Wir haben über einen Beitrag entschieden. Dann steht das hier. Ihr Name steht nicht dabei. Ihr Text steht nicht dabei. Aber der Grund steht dabei. Niemand kann später etwas ändern.',
  away: 'Das geht gerade nicht. Warten Sie 1 Minute. Dann versuchen Sie es noch einmal.',
  empty: 'Wir haben noch nichts entschieden.',
  number: 'Nummer',
  process: 'Wobei?',
  channel: 'Wie kam der Beitrag?',
  outcome: 'Was haben wir entschieden?',
  by: 'Wer hat entschieden?',
  persons: (count: number, byLead: boolean) =>
    `${count === 1 ? '1 Mensch' : `${count} Menschen`}${byLead ? '. Am Ende: die Chefin oder der Chef' : ''}`,
  earlier: 'Was war früher?',
  latest: 'Was ist neu?',
  check: 'Stimmt das alles? So prüfen Sie es',
  checkText: [
    'Jeder Eintrag hat eine Prüf-Nummer. Ändert jemand etwas? Dann stimmen die Nummern nicht mehr.',
    'Ein Computer kann das prüfen. Das Programm heißt: verify-moderation-log.mjs. Fragen Sie jemanden. Die Person soll sich mit Computern auskennen.',
  ],
  file: 'Alle Einträge als Datei',
  lastOne: (number: number) => `Die Prüf-Nummer von Nummer ${number}:`,
};
