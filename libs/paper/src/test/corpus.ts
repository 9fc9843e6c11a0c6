import type { Handwriting } from '@gemeinsam/testing/paper/handwriting';
import { crossOut, dot, markBox, strikeOut, tickKinds } from '@gemeinsam/testing/paper/marks';
import type { Pen } from '@gemeinsam/testing/paper/pen';
import { Random } from '@gemeinsam/testing/paper/random';
import { pictureOf, scanSheet, type ScanSettings } from '@gemeinsam/testing/paper/scanner';
import { copyOf, printPdf, type Sheet } from '@gemeinsam/testing/paper/sheet';
import { fold, lineAcross, strayMarks } from '@gemeinsam/testing/paper/wear';
import sharp from 'sharp';
import type { PageIdentity } from '../form/form-identity.js';
import { renderFormPdf } from '../form/form-pdf.js';
import type { FormPlan } from '../form/form-plan.js';
import type { PrintedProcess } from '../form/printed-process.js';
import type { Condition, Damage } from './conditions.js';
import { type Edition, someEdition } from './editions.js';

/** What the person meant with a box, and how they drew it. */
export interface TrueBox {
  field: string;
  option: string;
  truth: 'empty' | 'ticked' | 'struck-out';
  drawn: string;
  pen: string;
}
export interface CorpusPage {
  identity: PageIdentity;
  bytes: Buffer;
  settings: ScanSettings;
  boxes: TrueBox[];
}

export interface FilledPage {
  sheet: Sheet;
  damage: Damage;
  number: number;
  boxes: TrueBox[];
  random: Random;
}

/** One printed copy with a serial of its own, to be filled in and scanned again and again; the same for the same seed. */
export class PrintedCopy {
  private constructor(
    readonly edition: Edition,
    private readonly serial: string,
    private readonly sheets: readonly Sheet[],
    private readonly handwriting: Handwriting | null,
    private readonly seed: number,
  ) {}

  static async make(seed: number, handwriting: Handwriting | null): Promise<PrintedCopy> {
    const edition = someEdition(seed);
    const random = new Random(seed * 104_729 + 3);
    const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'.split('');
    const serial = Array.from({ length: 8 }, () => random.pick(alphabet)).join('');
    const pdf = await renderFormPdf(edition.plan, [serial]);
    return new PrintedCopy(
      edition,
      serial,
      (await printPdf(pdf)).map((sheet) => tornOff(sheet, edition.plan)),
      handwriting,
      seed,
    );
  }

  get plan(): FormPlan {
    return this.edition.plan;
  }
  get process(): PrintedProcess {
    return this.edition.process;
  }

  async page(condition: Condition, index: number): Promise<CorpusPage> {
    const { sheet, damage, number, boxes, random } = await this.filled(condition, index);
    const bytes = await fileOf(scanSheet(sheet, damage.scan, random), damage.scan);
    const { process, formVersion, language, easy, pages } = this.plan;
    const identity = {
      ...this.edition.identity,
      process,
      formVersion,
      language,
      easy,
      serial: this.serial,
      page: number,
      pages: pages.length,
    };
    return { identity, bytes, settings: damage.scan, boxes };
  }

  /** Filled in and worn, not yet scanned. */
  async filled(condition: Condition, index: number): Promise<FilledPage> {
    const random = new Random(this.seed * 7919 + index * 65_537 + 17);
    const damage = condition.make(random);
    const number = this.pick(random);
    const planned = this.plan.pages[number - 1]!;
    const sheet = copyOf(this.sheets[number - 1]!);
    const pen = random.pick(damage.pens);
    const boxes = planned.boxes.map((box) => fillBox(sheet, box, pen, random));
    if (this.handwriting)
      for (const field of planned.fields)
        if (random.chance(0.5)) await this.handwriting.write(sheet, field, random);
    if (damage.strayMarks > 0) strayMarks(sheet, planned.boxes, damage.strayMarks, pen, random);
    const empty = planned.boxes.filter((_, at) => boxes[at]!.drawn === 'empty');
    for (let line = 0; line < damage.linesAcross && empty.length > 0; line += 1)
      lineAcross(sheet, random.pick(empty), pen, random);
    if (damage.folds > 0) fold(sheet, damage.folds, random);
    return { sheet, damage, number, boxes, random };
  }

  /** Mostly pages with boxes; the others have an identity to be read as well. */
  private pick(random: Random): number {
    const { pages } = this.plan;
    const full = pages.filter((page) => page.boxes.length > 30);
    return random.pick(full.length === 0 || random.chance(0.06) ? pages : full).page;
  }
}

/** JPEG or, without loss and without the time that packing takes, TIFF. */
async function fileOf(sheet: Sheet, settings: ScanSettings): Promise<Buffer> {
  if (settings.jpegQuality !== null) return (await pictureOf(sheet, settings)).bytes;
  const { data, width, height } = sheet;
  return sharp(data, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'none' })
    .toBuffer();
}

/** A card without the stub below it. */
function tornOff(sheet: Sheet, { page }: FormPlan): Sheet {
  const height = Math.min(sheet.height, Math.round(page.height * sheet.scale));
  return { ...sheet, height, data: sheet.data.subarray(0, height * sheet.width) };
}

type Box = FormPlan['pages'][number]['boxes'][number];

/** As on real forms: most boxes stay empty, some are corrected, and now and then the pen only touches the paper. */
function fillBox(sheet: Sheet, box: Box, pen: Pen, random: Random): TrueBox {
  const { field, option } = box;
  const what = (truth: TrueBox['truth'], drawn: string): TrueBox => ({
    field,
    option,
    truth,
    drawn,
    pen: pen.name,
  });
  const kind = random.next();
  if (kind < 0.58) return what('empty', 'empty');
  if (kind < 0.585) {
    dot(sheet, box, pen, random);
    return what('empty', 'touched');
  }
  const shape = random.pick(tickKinds);
  markBox(sheet, box, shape, pen, random);
  if (kind < 0.965) return what('ticked', shape);
  if (kind < 0.99) {
    strikeOut(sheet, box, pen, random);
    return what('struck-out', 'scribbled over');
  }
  crossOut(sheet, box, pen, random);
  return what('struck-out', 'lines across');
}
