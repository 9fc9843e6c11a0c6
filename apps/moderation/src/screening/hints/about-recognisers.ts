import type { AiRegisterEntry, LocalizedText } from '@gemeinsam/contracts';
import { kinds } from '../personal-data/hit.js';

type About = Pick<AiRegisterEntry, 'purpose' | 'method' | 'kinds' | 'trainingData' | 'documentation'>;

const ofPersonalData: LocalizedText = {
  de: 'Zeigt Moderatorinnen und Moderatoren Stellen, die persönliche Daten sein können, damit sie über Schwärzen entscheiden.',
  en: 'Shows moderators passages that may be personal data, so that they can decide about blacking out.',
};
const rule = (purpose: LocalizedText, ...found: string[]): About => ({
  purpose,
  method: 'rules',
  kinds: found,
  trainingData: [],
  documentation: 'docs/screening.md',
});
const names = ['name', 'own-name', 'full-name'];

/** What each recogniser is for and made of, by its name: what its documents say, as data. */
export const aboutRecognisers: Record<string, About> = {
  ...Object.fromEntries(kinds.map((kind) => [kind, rule(ofPersonalData, kind)])),
  ...Object.fromEntries(names.map((name) => [name, rule(ofPersonalData, 'name')])),
  'offensive-language': {
    purpose: {
      de: 'Zeigt Moderatorinnen und Moderatoren Texte, die als beleidigend gelesen werden können.',
      en: 'Shows moderators texts that may be read as offensive.',
    },
    method: 'linear-model',
    kinds: ['offensive-language'],
    trainingData: [
      { title: 'GermEval 2018, training file', texts: 5009, licence: 'CC BY 4.0' },
      { title: 'GAHD, parts train and dev', texts: 9350, licence: 'CC BY 4.0' },
      { title: 'Raddialog der Stadt Bonn 2017', texts: 2314, licence: 'CC BY 4.0' },
    ],
    documentation: 'docs/model-card-offensive-language.md',
  },
  link: rule(
    {
      de: 'Zeigt Moderatorinnen und Moderatoren Links auf andere Websites.',
      en: 'Shows moderators links to other web sites.',
    },
    'link',
  ),
  shouting: rule(
    {
      de: 'Zeigt Moderatorinnen und Moderatoren Texte, die großteils in Großbuchstaben stehen.',
      en: 'Shows moderators texts that are mostly in capital letters.',
    },
    'shouting',
  ),
  'very-short': rule(
    {
      de: 'Zeigt Moderatorinnen und Moderatoren Beiträge mit weniger als vier Wörtern.',
      en: 'Shows moderators contributions of fewer than four words.',
    },
    'very-short',
  ),
};

/** What holds for all of them (G8). */
export const humanOversight: LocalizedText = {
  de: 'Ein Hinweis entscheidet nichts: Er verbirgt, ändert, verzögert und reiht keinen Beitrag. Jede Entscheidung trifft eine Person mit einem Grund, eine Ablehnung zwei. Wer moderiert, kann zu jedem Hinweis sagen, ob er hilft; die Leitung kann jedes Programm abschalten.',
  en: 'A hint decides nothing: it hides, changes, delays and ranks no contribution. Every decision is made by a person with a reason, every decline by two. Moderators can say of each hint whether it helps; leads can switch off each program.',
};
