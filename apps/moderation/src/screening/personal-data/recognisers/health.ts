import type { Recogniser } from '../recogniser.js';
import { anyCase } from './any-case.js';
import { matchesOf } from './matches.js';

const edge = '(?<![\\p{L}\\p{M}\\p{N}_-])';
const person = anyCase('(?:ich|i|wir|mein|meine|meiner|meinem|meinen|unser|unsere|unserer|unserem|my|our)');
/** Says that somebody has what follows. */
const has = anyCase(
  '(?:habe|hab|hat|hatte|haben|leide|leidet|litt|bin|ist|war|erkrankt|erkrankte|bekam|bekommen|diagnostiziert|nehme|am|is|have|has|had|suffer|suffers)',
);
const illness = anyCase(
  '(?:diabetes|diabetiker(?:in)?|zuckerkrank|epilepsie|epileptiker(?:in)?|hiv(?:-positiv)?|aids|krebs|brustkrebs|lungenkrebs|leukämie|depressionen|depression|depressiv|schizophrenie|bipolar|burn-?out|multiple sklerose|parkinson|alzheimer|demenz|dement|asthma|asthmatiker(?:in)?|copd|rheuma|herzinfarkt|schlaganfall|magersucht|bulimie|alkoholkrank|alkoholiker(?:in)?|drogensüchtig|schwanger|autismus|autistisch|adhs|panikattacken|angststörung|ptbs|hepatitis|querschnittgelähmt|querschnittsgelähmt|cancer|depressed|pregnant|epilepsy|dementia)',
);
const because = anyCase('(?:wegen|mit|trotz|durch|because of|with) (?:meiner|meines|meinem|meine|my)');
/** Whose body it is, at most a few words before, within one sentence. */
const sentence = new RegExp(
  `${edge}(?:${because} |${person} (?:[\\p{L}\\p{M}\\p{N}'-]{1,20},? ){0,5}?(?:${has} )(?:[\\p{L}\\p{M}\\p{N}'-]{1,20} ){0,4}?(?:an |unter |mit |with |from )?)(?<illness>${illness})(?![\\p{L}\\p{M}\\p{N}_])`,
  'gu',
);

/** What writers say of their own or their family's health (GDPR, Art. 4 (15) and Art. 9). */
export const health: Recogniser = {
  name: 'health',
  version: 1,
  kind: 'health',
  find: (text) =>
    matchesOf(sentence, text).map(({ end, part }) => ({
      start: end - part('illness').length,
      end,
      score: 0.7,
      why: 'own-health',
    })),
};
