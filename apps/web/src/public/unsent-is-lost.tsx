import { useTexts } from '../shell/visit.js';
import { publicTexts } from './public.texts.js';

/** Beside a form, where no script keeps what is typed into it: a link leads away from words that nobody has yet. */
export function UnsentIsLost() {
  const texts = useTexts(publicTexts).form;
  return (
    <noscript>
      <p class="soft">{texts.unsentIsLost}</p>
    </noscript>
  );
}
