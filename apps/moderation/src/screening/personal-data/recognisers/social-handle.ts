import type { Find } from '../hit.js';
import type { Recogniser } from '../recogniser.js';
import { before, behind, matchesOf } from './matches.js';

const withAt =
  /(?<![\p{L}\p{N}_.@/+-])@[a-z][\w.]{1,28}\w(?:@[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,3})?(?![\w@])/giu;
const platform =
  /insta(?:gram)?|\big\b|twitter|tik ?tok|facebook|\bfb\b|snap(?:chat)?|telegram|mastodon|bluesky|threads|discord|youtube|reddit|linkedin|\bx\b/i;
const namedPlatform =
  /(?<![\p{L}\p{N}_])(?:insta(?:gram)?|twitter|tiktok|snap(?:chat)?|telegram|discord|threads)(?:-?(?:name|account|profil|handle|nick))?(?: (?:ist|is|heißt|lautet|name|account))?: ?(?<handle>[a-z][\w.]{2,28}\w)(?![\w@./])/giu;
const hasPersonalShape = /[\d_.]/;

/** Names on social platforms. `@polizei` in a sentence calls somebody and is none, unless a platform is named beside it. */
export const socialHandle: Recogniser = {
  name: 'social-handle',
  version: 1,
  kind: 'social-handle',
  find: (text) => {
    const called = matchesOf(withAt, text).flatMap(({ start, end, words }): Find[] => {
      const isFederated = words.lastIndexOf('@') > 0;
      const isNamed = platform.test(before(text, start, 40)) || platform.test(behind(text, end, 20));
      if (isFederated || isNamed) return [{ start, end, score: 0.85, why: 'handle-on-platform' }];
      return hasPersonalShape.test(words) ? [{ start, end, score: 0.6, why: 'handle' }] : [];
    });
    const named = matchesOf(namedPlatform, text).map(({ end, part }) => ({
      start: end - part('handle').length,
      end,
      score: 0.8,
      why: 'handle-on-platform',
    }));
    return [...called, ...named].sort((a, b) => a.start - b.start);
  },
};
