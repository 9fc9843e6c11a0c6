import { publicPaths } from '@gemeinsam/contracts';
import { shellTexts } from '../texts.js';
import { useTexts, useVisit } from '../visit.js';
import { hoursInWords } from './hours-words.js';
import { Linked } from './linked.js';

/**
 * The foot of every public page, the same everywhere: first where to get help (WCAG 2.2, 3.2.6), then what an office must say
 * of itself (§ 5 ECG, §§ 24 and 25 MedienG, Art. 13 GDPR, Directive (EU) 2016/2102).
 */
export function PublicFooter() {
  const { office, language, easy } = useVisit();
  const texts = useTexts(shellTexts);
  return (
    <>
      <p class="page-help">
        <Linked>{texts.footerCall(office.phone, hoursInWords(office.hours, language, easy))}</Linked>
      </p>
      <nav aria-label={texts.footerNav}>
        <ul>
          <li>
            <a href={publicPaths.decisionLog}>{texts.footerDecisions}</a>
          </li>
          <li>
            <a href={publicPaths.imprint}>{texts.footerImprint}</a>
          </li>
          <li>
            <a href={publicPaths.privacy}>{texts.footerPrivacy}</a>
          </li>
          <li>
            <a href={publicPaths.accessibility}>{texts.footerAccessibility}</a>
          </li>
          <li>
            <a href="/login" rel="nofollow">
              {texts.footerStaff}
            </a>
          </li>
        </ul>
      </nav>
      <p class="page-rights">{texts.footerRights}</p>
    </>
  );
}
