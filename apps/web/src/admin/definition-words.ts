import type { FieldProblem } from '@gemeinsam/contracts';

const kinds: Readonly<Record<string, string>> = {
  object: 'ein Objekt in geschweiften Klammern',
  array: 'eine Liste in eckigen Klammern',
  string: 'ein Text in Anführungszeichen',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
};

/** What the engine says of the place, as far as it says one. */
function whereNotJson(said: string): string[] {
  if (said.startsWith('Unexpected end')) return ['Es bricht vor dem Ende ab.'];
  const [, position] = /at position (\d+)/.exec(said) ?? [];
  if (position !== undefined) return [`Es stimmt nicht ab dem Zeichen ${Number(position) + 1}.`];
  const [, token] = /^Unexpected token '(.)'/u.exec(said) ?? [];
  return token === undefined ? [] : [`Das Zeichen ${token} steht, wo es nicht stehen kann.`];
}

/** Stands behind the place of the problem; undefined where the detail says more than these words. */
const german: Readonly<Record<string, (problem: FieldProblem) => string | undefined>> = {
  required: () => 'Das fehlt.',
  'unknown-field': () => 'Dieses Feld gibt es hier nicht.',
  'too-long': ({ params }) => `Höchstens ${params?.['max']} Zeichen.`,
  'too-short': ({ params }) => `Mindestens ${params?.['min']} Zeichen.`,
  'too-many': ({ params }) => `Höchstens ${params?.['max']} Einträge.`,
  'too-few': ({ params }) => `Mindestens ${params?.['min']} Einträge.`,
  'out-of-range': ({ params }) =>
    params?.['max'] === undefined ? `Mindestens ${params?.['min']}.` : `Höchstens ${params['max']}.`,
  'wrong-type': ({ detail }) => {
    const kind = kinds[detail.replace(/^must be /, '')];
    return kind && `Das muss ${kind} sein.`;
  },
  'not-an-option': ({ detail }) =>
    detail.startsWith('one of ') ? `Eines von: ${detail.slice('one of '.length)}.` : undefined,
  'not-json': ({ detail }) => ['Das ist kein gültiges JSON.', ...whereNotJson(detail)].join(' '),
};

/** What is wrong with a definition, in German. What has no German words here is said to be English. */
export const germanProblem = (problem: FieldProblem): string =>
  german[problem.code]?.(problem) ?? `auf Englisch: ${problem.detail}`;
