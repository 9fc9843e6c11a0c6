import { publicPaths, textIn, type ProcessView } from '@gemeinsam/contracts';
import type { RequestShell } from '../shell/request-shell.js';
import { addressLine, phoneHref } from './process-words.js';
import { publicTexts } from './public.texts.js';

/** The other ways in, beside the form and with the same rights. */
export function OtherWays({ process, shell }: { process: ProcessView; shell: RequestShell }) {
  const texts = publicTexts(shell).ways;
  const hours = textIn(process.phoneHours, shell.language, shell.easy);
  return (
    <aside class="ways no-print" aria-labelledby="other-ways">
      <h2 id="other-ways">{texts.title}</h2>
      <ul>
        <li>
          <strong>{texts.call}</strong>
          <a href={phoneHref(process.phone)}>{texts.callText(process.phone, hours)}</a>
        </li>
        <li>
          <strong>{texts.paper}</strong>
          <a href={publicPaths.printableForm(process.slug)}>{texts.paperText}</a>
          <br />
          <span class="soft">{texts.paperSend(addressLine(process))}</span>
        </li>
      </ul>
      <p class="soft">{texts.same}</p>
    </aside>
  );
}
