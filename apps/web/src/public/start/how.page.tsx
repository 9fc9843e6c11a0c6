import { publicPaths, textIn, type ProcessView } from '@gemeinsam/contracts';
import { ButtonLink } from '@gemeinsam/ui';
import { Linked } from '../../shell/office/linked.js';
import { PublicPage } from '../../shell/page.js';
import { publicTexts } from '../public.texts.js';
import { useTexts, useVisit } from '../../shell/visit.js';

/** Place of the phone among the ways. */
const phoneWay = 1;

/** How taking part works, in plain words. The phone number is that of the first open process, when one is known. */
export function HowPage({ process }: { process?: ProcessView }) {
  const { language, easy, office } = useVisit();
  const texts = useTexts(publicTexts).how;
  return (
    <PublicPage title={texts.title} current="how">
      <div class="page-intro">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <div class="flow">
        <h2>{texts.waysTitle}</h2>
        <ul class="three-ways">
          {texts.ways.map((way, index) => (
            <li key={way.title} class={['way-web', 'way-phone', 'way-paper'][index]}>
              <h3>{way.title}</h3>
              <p>{way.text}</p>
              {index === phoneWay && (
                <p>
                  <Linked>{office.phone}</Linked>
                </p>
              )}
            </li>
          ))}
        </ul>
        <h2>{texts.stepsTitle}</h2>
        <ol class="steps">
          {texts.steps.map((step) => (
            <li key={step.title}>
              <h3>{step.title}</h3>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
        <h2>{texts.rightsTitle}</h2>
        <ul>
          {texts.rights.map((right) => (
            <li key={right}>{right}</li>
          ))}
          <li>
            <Linked>{texts.rightsByPhone.withdraw(office.phone, office.email)}</Linked>
          </li>
          <li>
            <Linked>{texts.rightsByPhone.object(office.phone, office.address)}</Linked>
          </li>
        </ul>
        {process && (
          <>
            <h2>{texts.contactTitle}</h2>
            <p>
              <Linked phone={process.phone}>
                {texts.contact(process.phone, textIn(process.phoneHours, language, easy))}
              </Linked>
            </p>
          </>
        )}
        <p class="actions">
          <ButtonLink href={publicPaths.start}>{texts.toStart}</ButtonLink>
        </p>
      </div>
    </PublicPage>
  );
}
