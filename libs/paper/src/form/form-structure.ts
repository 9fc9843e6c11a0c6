import { drawBox, drawExample, drawText } from './form-drawing.js';
import { toPoints } from './form-geometry.js';
import type { PlannedExample, PlannedPage, PlannedStub, PlannedText } from './form-plan.js';

type Part = PDFKit.PDFStructureElement;
interface Entry {
  x: number;
  y: number;
  add: (part: Part) => void;
}

/**
 * Draws what a screen reader tells of a page, in the order in which people read it: paragraphs whole, each box and each
 * line as a form field with its name, examples with words. Everything else on the page must have been drawn as artifact.
 */
export function drawTagged(
  document: PDFKit.PDFDocument,
  part: Part,
  page: Pick<PlannedPage, 'texts' | 'examples' | 'boxes' | 'fields'> | PlannedStub,
  writeHere: string,
): void {
  const paragraphs = paragraphsOf(page.texts.filter((text) => !text.repeated));
  const boxes = 'boxes' in page ? page.boxes : [];
  const fields = 'fields' in page ? page.fields : [];
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
    ...boxes.map((box): Entry => {
      const name = nameOf('box', box.id);
      return {
        x: box.x,
        y: box.y,
        add: (to) =>
          addFormField(document, to, { Role: 'cb', checked: 'off' }, name, undefined, () =>
            drawBox(document, box),
          ),
      };
    }),
    ...fields.map((field): Entry => {
      const name = nameOf('field', field.field);
      return {
        x: field.x,
        y: field.y,
        add: (to) => addFormField(document, to, { Role: 'tv' }, name, writeHere),
      };
    }),
    ...page.examples.map((example): Entry => ({
      x: example.x,
      y: example.y,
      add: (to) => to.add(figure(document, example)),
    })),
  ];
  entries.sort((a, b) => a.y - b.y || a.x - b.x);
  for (const entry of entries) entry.add(part);
}

/** A field to fill in by pen (ISO 32000-1, 14.8.5.6): its kind and its name, for those who have it read out. */
function addFormField(
  document: PDFKit.PDFDocument,
  to: Part,
  attributes: Record<string, string>,
  name: PlannedText[],
  otherwise: string | undefined,
  draw?: () => void,
): void {
  const described = name.map((line) => line.text).join(' ') || (otherwise ?? '');
  const form = document.struct('Form', { alt: described });
  const dictionary = (form as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary;
  dictionary.data['A'] = { O: 'PrintField', ...attributes, Desc: new String(described) };
  to.add(form);
  if (draw) form.add(draw as never);
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
  // The blank at the end of a line is not seen, and without it the words of two lines would be read as one.
  for (const [index, line] of lines.entries())
    drawText(document, index < lines.length - 1 ? { ...line, text: `${line.text} ` } : line);
};

function paragraphsOf(texts: readonly PlannedText[]): PlannedText[][] {
  const paragraphs: PlannedText[][] = [];
  for (const text of texts) {
    const last = paragraphs.at(-1);
    if (text.continues && last) last.push(text);
    else paragraphs.push([text]);
  }
  return paragraphs;
}
