import type { Rectangle } from '@gemeinsam/contracts';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { encodeIdentity, formatSerial } from './form-identity.js';
import { footer, lineHeight, toPoints } from './form-geometry.js';
import type { FormPlan, PlannedExample, PlannedPage, PlannedText } from './form-plan.js';
import { fontName, fontRuns, registerTypeface } from './form-typeface.js';
import { wordsIn } from './form-words.js';

const ink = '#000000';
const boxStroke = 0.35;
const ruleColour = '#6b7280';

/** Draws one copy per serial, each page of each copy with its own code. Tagged, with language and title. */
export async function renderFormPdf(plan: FormPlan, serials: readonly string[]): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: plan.language,
    displayTitle: true,
    info: { Title: plan.title, Creator: 'Gemeinsam' },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  registerTypeface(document);
  for (const serial of serials) {
    for (const page of plan.pages) drawPage(document, plan, page, serial);
    // Two hundred copies take seconds; whoever else is waiting gets a turn between them.
    await new Promise((resolve) => setImmediate(resolve));
  }
  document.end();
  return finished;
}

function drawPage(document: PDFKit.PDFDocument, plan: FormPlan, page: PlannedPage, serial: string): void {
  document.addPage({ size: [toPoints(plan.page.width), toPoints(plan.page.height)], margin: 0 });
  document.markContent('Artifact', { type: 'Layout' });
  for (const mark of page.cornerMarks) fill(document, mark);
  const identity = {
    process: plan.process,
    formVersion: plan.formVersion,
    language: plan.language,
    easy: plan.easy,
    serial,
    page: page.page,
    pages: plan.pages.length,
  };
  for (const code of page.codes) drawCode(document, code, encodeIdentity(identity));
  for (const box of page.boxes) stroke(document, box);
  for (const example of page.examples) drawExample(document, example);
  for (const rule of page.rules) {
    document.lineWidth(toPoints(0.25)).strokeColor(ruleColour);
    document
      .moveTo(toPoints(rule.x), toPoints(rule.y))
      .lineTo(toPoints(rule.x + rule.width), toPoints(rule.y))
      .stroke();
  }
  document.endMarkedContent();
  const part = document.struct('Sect');
  document.addStructure(part);
  for (const text of page.texts) part.add(document.struct(text.role, {}, () => drawText(document, text)));
  const label: PlannedText = {
    x: footer.left,
    y: footer.top + 10 + lineHeight(10),
    width: 0,
    height: 0,
    text: wordsIn(plan.language).serial(formatSerial(serial)),
    size: 10,
    weight: 400,
    role: 'P',
  };
  part.add(document.struct('P', {}, () => drawText(document, label)));
  part.end();
}

function drawText(document: PDFKit.PDFDocument, text: PlannedText): void {
  let x = toPoints(text.x);
  for (const run of fontRuns(text.text)) {
    document.font(fontName(text.weight, run.alphabet)).fontSize(text.size).fillColor(ink);
    document.text(run.text, x, toPoints(text.y), { lineBreak: false });
    x += document.widthOfString(run.text);
  }
}

function fill(document: PDFKit.PDFDocument, area: Rectangle): void {
  document.rect(toPoints(area.x), toPoints(area.y), toPoints(area.width), toPoints(area.height)).fill(ink);
}

/** The outline lies inside the rectangle, so that the rectangle is the box as people see it. */
function stroke(document: PDFKit.PDFDocument, area: Rectangle): void {
  const half = boxStroke / 2;
  document.lineWidth(toPoints(boxStroke)).strokeColor(ink);
  document
    .rect(
      toPoints(area.x + half),
      toPoints(area.y + half),
      toPoints(area.width - boxStroke),
      toPoints(area.height - boxStroke),
    )
    .stroke();
}

function drawExample(document: PDFKit.PDFDocument, example: PlannedExample): void {
  stroke(document, example);
  const at = (x: number, y: number): [number, number] => [
    toPoints(example.x + x * example.width),
    toPoints(example.y + y * example.height),
  ];
  document
    .lineWidth(toPoints(example.mark === 'cross' ? 0.6 : 0.9))
    .strokeColor('#1f2a5a')
    .lineCap('round')
    .lineJoin('round');
  if (example.mark === 'cross') {
    document
      .moveTo(...at(0.15, 0.12))
      .lineTo(...at(0.88, 0.9))
      .moveTo(...at(0.86, 0.1))
      .lineTo(...at(0.12, 0.88))
      .stroke();
  } else {
    document.moveTo(...at(-0.2, 0.15));
    for (let step = 0; step < 9; step += 1)
      document.lineTo(...at(step % 2 === 0 ? 1.2 : -0.2, 0.05 + step * 0.115));
    document.stroke();
  }
  document.lineCap('butt').lineJoin('miter');
}

function drawCode(document: PDFKit.PDFDocument, area: Rectangle, content: string): void {
  let code = QRCode.create(content, { errorCorrectionLevel: 'Q' });
  // Big modules survive a bad copy better than more redundancy does.
  if (code.modules.size > 37) code = QRCode.create(content, { errorCorrectionLevel: 'M' });
  const { size, data } = code.modules;
  const module = area.width / size;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size;) {
      let end = column;
      while (end < size && data[row * size + end]) end += 1;
      if (end > column) {
        const left = area.x + column * module;
        document.rect(
          toPoints(left),
          toPoints(area.y + row * module),
          toPoints((end - column) * module),
          toPoints(module),
        );
      }
      column = end + 1;
    }
  document.fill(ink);
}
