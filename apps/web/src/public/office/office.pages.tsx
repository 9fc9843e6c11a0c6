import { DefinitionList } from '@gemeinsam/ui';
import { hoursInWords } from '../../shell/office/hours-words.js';
import { Linked } from '../../shell/office/linked.js';
import { PublicPage } from '../../shell/page.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import type { OfficeSection } from './office.texts.de.js';
import { officeTexts } from './office.texts.js';

/** Who runs the site: § 5 (1) ECG, §§ 24 and 25 MedienG. */
export function ImprintPage() {
  const { office } = useVisit();
  const texts = useTexts(officeTexts).imprint;
  const facts: [term: string, value: string | undefined][] = [
    [texts.operator, office.operator],
    [texts.office, office.name],
    [texts.address, office.address],
    [texts.phone, office.phone],
    [texts.email, office.email],
    [texts.supervisor, office.supervisor],
    [texts.vatId, office.vatId],
  ];
  const known = facts.flatMap(([term, value]) =>
    value === undefined ? [] : [{ term, description: <Linked>{value}</Linked> }],
  );
  return (
    <PublicPage title={texts.title}>
      <div class="flow">
        <h1>{texts.title}</h1>
        <DefinitionList items={known} />
        <Sections sections={texts.sections} />
      </div>
    </PublicPage>
  );
}

/** What becomes of people's data: Art. 13 GDPR. */
export const PrivacyPage = () => <LongPage {...useTexts(officeTexts).privacy} />;

/** How accessible the site is: the model of Commission Implementing Decision (EU) 2018/1523. */
export const AccessibilityPage = () => <LongPage {...useTexts(officeTexts).accessibility} />;

interface LongPageProps {
  title: string;
  lead: string;
  sections: readonly OfficeSection[];
}

function LongPage({ title, lead, sections }: LongPageProps) {
  return (
    <PublicPage title={title}>
      <div class="flow">
        <h1>{title}</h1>
        <p class="lead">
          <Filled>{lead}</Filled>
        </p>
        <Sections sections={sections} />
      </div>
    </PublicPage>
  );
}

const Sections = ({ sections }: { sections: readonly OfficeSection[] }) => (
  <>
    {sections.map(({ title, text, points = [] }) => (
      <section key={title} class="flow">
        <h2>{title}</h2>
        {text.map((paragraph) => (
          <p key={paragraph}>
            <Filled>{paragraph}</Filled>
          </p>
        ))}
        {points.length > 0 && (
          <ul>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
      </section>
    ))}
  </>
);

/** A text with what the settings of the office say in the place of each name in braces. */
function Filled({ children }: { children: string }) {
  const { office, language, easy } = useVisit();
  const texts = useTexts(officeTexts).accessibility;
  const facts: Readonly<Record<string, string>> = {
    ...office,
    hours: hoursInWords(office.hours, language, easy),
    complaints:
      office.accessibilityBody === undefined ? texts.bodyUnknown : texts.body(office.accessibilityBody),
  };
  return <Linked>{children.replace(/\{(\w+)\}/g, (braced, name: string) => facts[name] ?? braced)}</Linked>;
}
