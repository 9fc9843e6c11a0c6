import { languages } from '@gemeinsam/contracts';
import { easyFaults, textsByPath } from '@gemeinsam/testing/easy-language';
import { describe, expect, it } from '@jest/globals';
import { decisionLogTexts } from '../public/decision-log/decision-log.texts.js';
import { officeTexts } from '../public/office/office.texts.js';
import { publicTexts } from '../public/public.texts.js';
import { ownTexts } from '../public/status/own.texts.js';
import { problemTexts } from './definition-form/problem-messages.js';
import { tellsToCall } from './tells-to-call.fixture.js';
import type { Texts } from './texts-in.js';
import { shellTexts } from './texts.js';

const bundles: Record<string, Texts<unknown>> = {
  'the public pages': publicTexts,
  'what only authors see': ownTexts,
  'the pages about the office': officeTexts,
  'what was decided': decisionLogTexts,
  'the frame and the error pages': shellTexts,
  'what is wrong with a field': problemTexts,
};

/**
 * A text of one sentence and few words that keeps the rules may be the normal one: there is nothing to make reworded. One
 * that says more has easy words of its own, or stands here with the reason.
 */
const isShort = (text: string): boolean =>
  text.split(/\s+/).length <= 8 && text.split(/[.!?:](\s|$)/).filter((part) => part?.trim()).length <= 2;
const sameOnPurpose: Record<string, string> = {
  'byCode.page-missing': 'read at the paper desk alone',
  'error.notFoundForStaff.lead': 'read at the desks alone',
  'error.noDraft.lead': 'read at the phone desk alone',
  'error.unauthenticatedUnsent.lead': 'read at the desks alone',
  'error.signedInAnew.lead': 'read at the desks alone',
};
/** Read by those who work here, who have no easy pages. */
const ofDesks =
  /^(byCode\.page-missing|error\.(notFoundForStaff|noDraft|unauthenticatedUnsent|signedInAnew)\.\w+)$/;

const cases = Object.entries(bundles).flatMap(([name, texts]) =>
  languages.map((language) => ({ name, texts, language })),
);

describe.each(cases)('$name in $language', ({ texts, language }) => {
  it.each([false, true])('tell nobody to call without the number (easy: %s)', (easy) => {
    const calls = textsByPath(texts(language, easy), '7').filter(([, text]) => tellsToCall.test(text));
    expect(calls.filter(([, text]) => !/\b7\b|\{phone\}/.test(text))).toEqual([]);
  });
});

describe.each(cases)('the easy words of $name in $language', ({ texts, language }) => {
  const easy = textsByPath(texts(language, true), '7');
  const normal = new Map(textsByPath(texts(language), '7'));

  it('keep the rules of easy language', () => {
    expect(easy.length).toBeGreaterThan(20);
    const faults = easy
      .filter(([path]) => !ofDesks.test(path))
      .flatMap(([path, text]) => easyFaults(text, language).map((fault) => `${path}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('are words of their own', () => {
    const same = easy.filter(([path, text]) => normal.get(path) === text && !isShort(text));
    expect(same.filter(([path]) => sameOnPurpose[path] === undefined)).toEqual([]);
  });
});
