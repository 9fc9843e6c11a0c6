import type { Recogniser } from '../recogniser.js';
import { matchesOf } from './matches.js';

const handle = '@?[\\p{L}\\p{N}_.%-]{2,60}';
/** Platforms and where their addresses name a person. */
const profiles = [
  'linkedin\\.com/in/',
  'xing\\.com/profile/',
  '(?:facebook|fb)\\.com/(?:people/|profile\\.php\\?id=)?',
  '(?:instagram|threads)\\.(?:com|net)/',
  '(?:twitter|x)\\.com/',
  'tiktok\\.com/(?=@)',
  'youtube\\.com/(?=@)',
  'bsky\\.app/profile/',
  't\\.me/',
  'github\\.com/',
  'mastodon\\.[a-z.]{2,20}/(?=@)',
  'snapchat\\.com/add/',
].join('|');
const address = new RegExp(
  `(?<![\\p{L}\\p{N}@.-])(?:https?://)?(?:(?:www|m|de|at|de-de)\\.)?(?:${profiles})(?<handle>${handle})(?<rest>/[\\p{L}\\p{N}_.%/?=&-]{0,200})?`,
  'giu',
);
/** First parts that are the platform's own pages, and posts that name nobody. */
const ownPages =
  /^(?:events?|groups?|sharer|share|watch|pages?|marketplace|hashtag|search|home|intent|i|p|reel|reels|explore|stories|tv|permalink\.php|photo|photos|story\.php|login|help|about|privacy|terms|legal|business|policies|settings|joinchat|addstickers|topics|features|orgs|notifications|dialog|media|policy)$/i;
/** Profiles of the city, its companies and media. */
const ofAnOffice =
  /wien(?:er)?(?:linien|energie|at|\.at|bibliothek)?$|^stadt\.?wien|^wiener|^oebb|^orf|polizei|magistrat|\bgv\b/i;

/** Web addresses of a person's profile. */
export const profileAddress: Recogniser = {
  name: 'profile-address',
  version: 1,
  kind: 'profile-address',
  find: (text) =>
    matchesOf(address, text)
      .filter(({ part }) => {
        const name = part('handle').replace(/[.%-]+$/, '');
        return !ownPages.test(name) && !ofAnOffice.test(name);
      })
      .map(({ start, words }) => ({
        start,
        end: start + words.replace(/[.?&-]+$/, '').length,
        score: 0.9,
        why: 'profile-on-platform',
      })),
};
