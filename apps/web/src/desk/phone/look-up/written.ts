import { amendContribution, appealContribution, type ContributionForCaller } from '@gemeinsam/contracts';
import type { RequestClient } from '@gemeinsam/service-kit';
import type { Visit } from '../../../shell/visit.js';
import { addPath, appealPath } from './look-up-paths.js';
import type { lookUpTexts } from './look-up.texts.js';

/** As many characters as intake takes. */
export const longestWritten = 5000;

type Texts = ReturnType<typeof lookUpTexts>;

/** What an agent writes down for a caller: in which words it is asked for and read back, and what becomes of it. */
export interface Written {
  path: (reference: string) => string;
  isPossible: (found: ContributionForCaller) => boolean;
  /** In the language of the agent. */
  forAgent: (
    texts: Texts,
    found: ContributionForCaller,
  ) => Record<'title' | 'label' | 'help' | 'empty' | 'action', string>;
  /** In the language of the caller; with the moderator's question when there is one. */
  forCaller: (texts: Texts, question?: string) => Record<'ask' | 'readBack' | 'agree', string>;
  passOn: (
    client: RequestClient,
    input: { reference: string; text: string; channel: 'phone' },
    visit: Visit,
  ) => Promise<unknown>;
  /** How the page of the contribution says that it is done. */
  done: 'added' | 'appealed';
}

/** Something more, or the answer to a question. */
export const addition: Written = {
  path: addPath,
  isPossible: ({ may }) => may.amend,
  forAgent: (texts, { status }) => ({
    title: status === 'returned' ? texts.answer : texts.addTitle,
    label: texts.addLabel,
    help: texts.addHelp,
    empty: texts.addEmpty,
    action: texts.addDo,
  }),
  forCaller: (texts, question) => ({
    ask: question === undefined ? texts.addScript : texts.question(question),
    readBack: texts.addReadBack,
    agree: texts.addAgree,
  }),
  passOn: (client, input, visit) => client.ask(amendContribution, input, visit),
  done: 'added',
};

/** Why the caller sees a decline differently. */
export const appeal: Written = {
  path: appealPath,
  isPossible: ({ may }) => may.appeal,
  forAgent: (texts) => ({
    title: texts.appeal,
    label: texts.appealLabel,
    help: texts.appealHelp,
    empty: texts.appealEmpty,
    action: texts.appealDo,
  }),
  forCaller: (texts) => ({
    ask: texts.appealScript,
    readBack: texts.appealReadBack,
    agree: texts.appealAgree,
  }),
  passOn: (client, input, visit) => client.ask(appealContribution, input, visit),
  done: 'appealed',
};
