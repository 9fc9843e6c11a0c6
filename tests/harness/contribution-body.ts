/** The demo process that every product under test has. */
export const demoSlug = 'ideen-fuers-graetzl';

let number = 0;

/** A valid contribution to the demo process; every call another text. Invented names and reserved addresses only. */
export function contributionBody(changes: Record<string, unknown> = {}): Record<string, unknown> {
  number += 1;
  return {
    process: demoSlug,
    language: 'de',
    answers: {
      title: `Mehr Schatten, Vorschlag ${number}`,
      idea: `Bitte pflanzen Sie Bäume vor dem Haus, Vorschlag ${number}.`,
      district: '05',
    },
    contact: { wish: 'none' },
    consent: true,
    ...changes,
  };
}
