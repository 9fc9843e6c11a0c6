import { languages, statementVoteWords } from '@gemeinsam/contracts';
import { easyFaults, textsByPath } from '@gemeinsam/testing/easy-language';
import { describe, expect, it } from '@jest/globals';
import { wordsIn } from './form-words.js';

describe.each(languages)('what is printed in %s', (language) => {
  const easy = wordsIn(language, true, 2);
  const normal = wordsIn(language, false, 2);

  it.each([false, true])('has the three answers of the web and the phone, easy: %s', (easily) => {
    expect(wordsIn(language, easily, 2).votes).toEqual(statementVoteWords[language]);
  });

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
