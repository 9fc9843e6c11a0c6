import PDFDocument from 'pdfkit';
import { formatReferenceNumber } from '@gemeinsam/contracts';
import { drawCode, drawRule, drawText, fillArea } from './form-drawing.js';
import { toPoints } from './form-geometry.js';
import { encodeIdentity, formatSerial } from './form-identity.js';
import type { FormPlan, PlannedPage, PlannedStrip, PlannedText } from './form-plan.js';
import { drawTagged } from './form-structure.js';
import { registerTypeface } from './form-typeface.js';
import { wordsIn } from './form-words.js';
import { referencePlaceholder, serialPlaceholder } from './number-places.js';

/** One numbered form; a card also has the reference number of the contribution it will become. */
export interface PrintedCopy {
  serial: string;
  reference?: string;
}

/**
 * Draws one copy per serial, each page of each copy with its own code. Tagged for those who have it read out, and
 * PDF/A-2a, so that an archive can still show it when this program is gone.
 */
export async function renderFormPdf(
  plan: FormPlan,
  copies: readonly (string | PrintedCopy)[],
  onCopy?: (drawn: number) => Promise<void>,
): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a' as PDFKit.PDFDocumentOptions['subset'],
    tagged: true,
    lang: plan.language,
    displayTitle: true,
    // Without this a font that is never used, and never embedded, would be named in the file.
    font: null as unknown as string,
    info: { Title: plan.title, Creator: 'Gemeinsam', Producer: 'Gemeinsam' },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  registerTypeface(document);
  const whole = document.struct('Document');
  document.addStructure(whole);
  for (const [index, copy] of copies.entries()) {
    const numbered = typeof copy === 'string' ? { serial: copy } : copy;
    for (const page of plan.pages) drawPage(document, whole, plan, page, numbered);
    // Hundreds of copies take seconds; whoever else is waiting gets a turn between them.
    await (onCopy ? onCopy(index + 1) : new Promise((resolve) => setImmediate(resolve)));
  }
  whole.end();
  document.end();
  return finished;
}

function drawPage(
  document: PDFKit.PDFDocument,
  whole: PDFKit.PDFStructureElement,
  plan: FormPlan,
  planned: PlannedPage,
  copy: PrintedCopy,
): void {
  const page = { ...planned, texts: numbered(planned.texts, copy) };
  const { stub } = planned;
  const height = plan.page.height + (stub?.height ?? 0);
  document.addPage({ size: [toPoints(plan.page.width), toPoints(height)], margin: 0 });
  document.markContent('Artifact', { type: 'Layout' });
  for (const mark of page.cornerMarks) fillArea(document, mark);
  const identity = encodeIdentity({
    process: plan.process,
    formVersion: plan.formVersion,
    language: plan.language,
    easy: plan.easy,
    ...(plan.sheet === 'a4' ? {} : { sheet: plan.sheet }),
    ...(plan.layout === 1 ? {} : { layout: plan.layout }),
    serial: copy.serial,
    page: page.page,
    pages: plan.pages.length,
  });
  for (const code of page.codes) drawCode(document, code, identity);
  const decoration = [...page.rules, ...(stub?.rules ?? [])].filter(({ field }) => field === undefined);
  for (const rule of decoration) drawRule(document, rule);
  for (const text of page.texts.filter((text) => text.repeated)) drawText(document, text);
  document.endMarkedContent();
  const { writeHere } = wordsIn(plan.language, plan.easy, plan.layout);
  for (const one of stub ? [page, stub] : [page]) {
    const part = document.struct('Sect');
    whole.add(part);
    drawTagged(
      document,
      part,
      one.strips.map((strip) => numberedStrip(strip, copy)),
      writeHere,
    );
    part.end();
  }
}

const numberedStrip = (strip: PlannedStrip, copy: PrintedCopy): PlannedStrip => ({
  ...strip,
  texts: numbered(strip.texts, copy),
});

const numbered = (texts: readonly PlannedText[], { serial, reference }: PrintedCopy): PlannedText[] =>
  texts.map((text) =>
    text.fill === 'serial'
      ? { ...text, text: text.text.replace(serialPlaceholder, formatSerial(serial)) }
      : text.fill === 'reference'
        ? {
            ...text,
            text: text.text.replace(
              referencePlaceholder,
              reference === undefined ? referencePlaceholder : formatReferenceNumber(reference),
            ),
          }
        : text,
  );
