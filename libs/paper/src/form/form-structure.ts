import { drawBox, drawExample, drawRule, drawText } from './form-drawing.js';
import { toPoints } from './form-geometry.js';
import type { PlannedExample, PlannedStrip, PlannedText } from './form-plan.js';

type Part = PDFKit.PDFStructureElement;
interface Entry {
  x: number;
  y: number;
  /** Which option of its question it is, for a box. */
  turn?: number;
  add: (part: Part) => void;
}

/**
 * Draws what a screen reader tells of a page, part by part in the order in which people read it: a question with all its
 * options under it, paragraphs whole, each box and each line as a form field with its name, examples with words.
 * Everything else on the page must have been drawn as artifact.
 */
export function drawTagged(
  document: PDFKit.PDFDocument,
  part: Part,
  strips: readonly PlannedStrip[],
  writeHere: string,
): void {
  drawParts(document, part, strips, 0, writeHere);
}

/** Strips that follow each other in the same part, at this depth of parts in parts, are drawn under one element. */
function drawParts(
  document: PDFKit.PDFDocument,
  into: Part,
  strips: readonly PlannedStrip[],
  depth: number,
  writeHere: string,
): void {
  for (const run of runsOf(strips, depth)) {
    const named = run[0]!.part[depth] !== undefined;
    if (!named) {
      drawLeaf(document, into, run, writeHere);
      continue;
    }
    const element = document.struct(depth === 0 ? 'Sect' : 'Div');
    into.add(element);
    drawParts(document, element, run, depth + 1, writeHere);
    element.end();
  }
}

function runsOf(strips: readonly PlannedStrip[], depth: number): PlannedStrip[][] {
  const runs: PlannedStrip[][] = [];
  for (const strip of strips) {
    const last = runs.at(-1);
    if (last && last[0]!.part[depth] === strip.part[depth]) last.push(strip);
    else runs.push([strip]);
  }
  return runs;
}

function drawLeaf(
  document: PDFKit.PDFDocument,
  into: Part,
  strips: readonly PlannedStrip[],
  writeHere: string,
): void {
  const paragraphs = paragraphsOf(strips.flatMap(({ texts }) => texts.filter((text) => !text.repeated)));
  const nameOf = (key: 'box' | 'field', id: string): PlannedText[] =>
    paragraphs.find(([first]) => first?.[key] === id) ?? [];
  const entries: Entry[] = [
    ...paragraphs
      .filter(([first]) => first?.box === undefined && first?.field === undefined)
      .map((lines): Entry => ({
        x: lines[0]!.x,
        y: lines[0]!.y,
        add: (to) => to.add(document.struct(lines[0]!.role, {}, () => drawAll(document, lines))),
      })),
    ...strips
      .flatMap(({ boxes }) => boxes)
      .map((box): Entry => {
        const name = nameOf('box', box.id);
        return {
          x: box.x,
          y: box.y,
          turn: name[0]?.turn ?? 0,
          add: (to) =>
            addFormField(document, to, { Role: 'cb', checked: 'off' }, name, undefined, () =>
              drawBox(document, box),
            ),
        };
      }),
    ...strips
      .flatMap(({ fields }) => fields)
      .map((field): Entry => {
        const name = nameOf('field', field.field);
        return {
          x: field.x,
          y: field.y,
          add: (to) =>
            addFormField(document, to, { Role: 'tv' }, name, writeHere, () => {
              for (const rule of strips.flatMap(({ rules }) => rules))
                if (rule.field === field.field) drawRule(document, rule);
            }),
        };
      }),
    ...strips
      .flatMap(({ examples }) => examples)
      .map((example): Entry => ({
        x: example.x,
        y: example.y,
        add: (to) => to.add(figure(document, example)),
      })),
  ];
  entries.sort((a, b) => a.y - b.y || a.x - b.x);
  for (const entry of boxesInTurn(entries)) entry.add(into);
}

/** Boxes in columns are read down the columns, as their numbers say: 1, 2, 3, not 1, 9, 17. */
function boxesInTurn(entries: readonly Entry[]): Entry[] {
  const boxes = entries.filter(({ turn }) => turn !== undefined).sort((a, b) => a.turn! - b.turn!);
  return entries.map((entry) => (entry.turn === undefined ? entry : boxes.shift()!));
}

/** A field to fill in by pen (ISO 32000-1, 14.8.5.6): its kind and its name, for those who have it read out. */
function addFormField(
  document: PDFKit.PDFDocument,
  to: Part,
  attributes: Record<string, string>,
  name: PlannedText[],
  otherwise: string | undefined,
  draw: () => void,
): void {
  const described = name.map(withBlank).join('') || (otherwise ?? '');
  const form = document.struct('Form', { alt: described });
  const dictionary = (form as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary;
  dictionary.data['A'] = { O: 'PrintField', ...attributes, Desc: new String(described) };
  to.add(form);
  form.add(draw as never);
  if (name.length > 0) form.add(document.struct('Lbl', {}, () => drawAll(document, name)));
  form.end();
}

function figure(document: PDFKit.PDFDocument, example: PlannedExample): Part {
  const { x, y, width, height } = example;
  return document.struct(
    'Figure',
    {
      alt: example.alt,
      bbox: [toPoints(x), toPoints(y), toPoints(x + width), toPoints(y + height)],
    } as Parameters<typeof document.struct>[1],
    () => drawExample(document, example),
  );
}

const drawAll = (document: PDFKit.PDFDocument, lines: readonly PlannedText[]): void => {
  for (const [index, line] of lines.entries())
    drawText(document, { ...line, text: withBlank(line, index, lines) });
};

/**
 * The blank at the end of a line is not seen, and without it the words of two lines would be read as one. None where a
 * compound was broken at its own hyphen.
 */
function withBlank({ text }: PlannedText, index: number, lines: readonly PlannedText[]): string {
  const next = lines[index + 1];
  if (!next || (text.endsWith('-') && /^\p{Lu}/u.test(next.text))) return text;
  return `${text} `;
}

function paragraphsOf(texts: readonly PlannedText[]): PlannedText[][] {
  const paragraphs: PlannedText[][] = [];
  for (const text of texts) {
    const last = paragraphs.at(-1);
    if (text.continues && last) last.push(text);
    else paragraphs.push([text]);
  }
  return paragraphs;
}
