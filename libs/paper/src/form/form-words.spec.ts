import { languages, offeredReplyWays, statementVoteWords } from '@gemeinsam/contracts';
import { easyFaults, textsByPath } from '@gemeinsam/testing/easy-language';
import { describe, expect, it } from '@jest/globals';
import { currentLayout } from './form-identity.js';
import { waysIn, wordsIn } from './form-words.js';

describe.each(languages)('what is printed in %s', (language) => {
  const easy = wordsIn(language, true, currentLayout);
  const normal = wordsIn(language, false, currentLayout);

  it.each([false, true])('has the three answers of the web and the phone, easy: %s', (easily) => {
    expect(wordsIn(language, easily, currentLayout).votes).toEqual(statementVoteWords[language]);
  });

  it.each([false, true])(
    'offers the ways of the web and no SMS, on the form and on the card, easy: %s',
    (easily) => {
      const { ways, card } = wordsIn(language, easily, currentLayout);
      for (const offered of [ways, card.ways])
        expect(waysIn(offered).map(({ option }) => option)).toEqual(offeredReplyWays);
      // Sheets of the layouts before are read with the box that they have.
      for (const layout of [1, 2] as const)
        expect(waysIn(wordsIn(language, easily, layout).ways).map(({ option }) => option)).toContain('sms');
    },
  );

  it('keeps the rules of easy language', () => {
    // Nobody prints a card in easy language.
    const { card: _, ...words } = easy;
    const faults = textsByPath(words, '7').flatMap(([path, text]) =>
      easyFaults(text, language).map((fault) => `${path}: ${fault}`),
    );
    // The line on a form is as short as it can be.
    const known = `street: a comma: ${normal.street}`;
    expect(faults.filter((fault) => fault !== known)).toEqual([]);
  });

  it('names on a card what the full consent is, which its stub has', () => {
    expect(normal.card.consent).toMatch(language === 'de' ? /stimme dem Text .* zu/ : /agree to the text/);
  });
});
