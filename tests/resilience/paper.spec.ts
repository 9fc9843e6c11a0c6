import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FormLayout, PaperBatch } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import { Random } from '@gemeinsam/testing/paper/random';
import { testSeed } from '@gemeinsam/testing/test-seed';
import { scannedPdf } from '@gemeinsam/testing/paper/scanned-pdf';
import { printPdf, type Sheet } from '@gemeinsam/testing/paper/sheet';
import sharp from 'sharp';
import type { Api } from '../harness/api.js';
import { moment } from '../harness/moment.js';
import { printedForm, scanned, type ScanFile, uploadOf } from '../harness/paper-sheets.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';

const pdf = (name: string, bytes: Buffer): ScanFile => ({ name, mime: 'application/pdf', bytes });

/** The part of a printed card that is sent; the stub stays with the person. */
function tornOff(sheet: Sheet, { page }: FormLayout): Sheet {
  const height = Math.min(sheet.height, Math.round(page.height * sheet.scale));
  return { ...sheet, height, data: sheet.data.subarray(0, height * sheet.width) };
}

describe('the paper desk when things go wrong', () => {
  let sut: ProductUnderTest;
  let clerk: Api;
  const random = new Random(testSeed);
  /** Eight cards, front and back each. */
  const cards: Sheet[] = [];
  beforeAll(async () => {
    sut = await productUnderTest({ PAPER_INBOX_SECONDS: '1' });
    clerk = await sut.apiWith('paper');
    for (let card = 0; card < 8; card += 1) {
      const { pdf: printed, layout } = await printedForm(sut, 'de', 'a6');
      cards.push(...(await printPdf(printed, 200)).map((sheet) => tornOff(sheet, layout)));
    }
  });
  afterAll(() => sut?.stop());

  const scans = (sheets: readonly Sheet[], seed: number): Sheet[] =>
    scanned(sheets, { dpi: 150, noise: 3 }, seed);
  const batchOf = async (id: string): Promise<PaperBatch> =>
    (await clerk.get<PaperBatch>(`/paper/batches/${id}`)).body;
  const upload = async (name: string, files: readonly ScanFile[]): Promise<string> => {
    const reply = await clerk.post<{ id: string }>('/paper/batches', uploadOf(name, files));
    expect(reply.status).toBe(201);
    return reply.body.id;
  };
  const read = (id: string): Promise<PaperBatch> =>
    eventually(async () => {
      const batch = await batchOf(id);
      if (batch.state !== 'read')
        throw new Error(`${batch.state}, ${batch.pagesRead} of ${batch.pagesTotal}`);
      return batch;
    }, 120_000);

  it('reads every page exactly once, however often intake is killed in the middle', async () => {
    const blank = { ...cards[0]!, data: new Uint8Array(cards[0]!.data.length).fill(250) };
    const one = scans([...cards.slice(0, 12), blank], 1);
    const two = scans([...cards.slice(12), cards[3]!, cards[14]!], 2);
    const id = await upload('Sturz', [
      pdf('eins.pdf', await scannedPdf(one)),
      pdf('zwei.pdf', await scannedPdf(two)),
    ]);
    const seen: number[] = [];
    for (let kill = 0; kill < 4; kill += 1) {
      // From the moment at which a page is under way, to fractions of a page later.
      const before = seen.at(-1) ?? 0;
      await eventually(async () => {
        const { pagesRead, state } = await batchOf(id);
        if (pagesRead <= before && state !== 'read') throw new Error('nothing was read yet');
        seen.push(pagesRead);
      }, 60_000);
      await moment(random.between(0, 400));
      await sut.product.apps.intake.crash();
      await sut.product.apps.intake.untilReady();
      const { balance } = await batchOf(id);
      expect(balance.openFormPages + balance.openAlarmPages + balance.unreadPages).toBe(balance.pages);
    }
    const batch = await read(id);
    const pages = one.length + two.length;
    expect(batch).toMatchObject({
      pagesTotal: pages,
      pagesRead: pages,
      balance: { pages, openFormPages: 16, openAlarmPages: 3, unreadPages: 0, openForms: 8 },
    });
    expect(batch.alarms.map(({ kind }) => kind).sort()).toEqual(['double-page', 'double-page', 'unreadable']);
    const [counts] = await sut.databases.rows<{ places: number; doubles: number }>(
      'intake',
      `select count(*)::int as places, (count(*) - count(distinct (file_id, page)))::int as doubles from (
         select file_id, file_page as page from paper_form_pages union all
         select file_id, page from paper_alarms where file_id is not null and page is not null) x`,
    );
    expect(counts).toEqual({ places: pages, doubles: 0 });
    expect(Math.min(...seen)).toBeLessThan(pages);
  }, 240_000);

  it('takes a file from the watched folder once, however often intake is killed while it does', async () => {
    const inbox = join(sut.product.dataDir, 'paper-inbox');
    const content = await scannedPdf(scans(cards.slice(0, 2), 21));
    for (let round = 0; round < 3; round += 1) {
      await writeFile(
        join(inbox, `eingang-${round}.pdf`),
        Buffer.concat([content, Buffer.from(`%${round}\n`)]),
      );
      await moment(random.between(1_000, 2_200));
      await sut.product.apps.intake.crash();
      await sut.product.apps.intake.untilReady();
    }
    const names = ['eingang-0.pdf', 'eingang-1.pdf', 'eingang-2.pdf'];
    await eventually(async () => {
      const days = await readdir(join(inbox, 'taken'));
      const taken = await Promise.all(days.map((day) => readdir(join(inbox, 'taken', day))));
      expect(taken.flat().sort()).toEqual(names);
    }, 60_000);
    const rows = await sut.databases.rows<{ name: string; files: number }>(
      'intake',
      `select b.name, count(*)::int as files from paper_batches b join paper_files f on f.batch_id = b.id where b.source = 'folder' group by b.id order by 1`,
    );
    expect(rows).toEqual(names.map((name) => ({ name, files: 1 })));
    expect(await readdir(join(inbox, '.taking'))).toEqual([]);
  }, 120_000);

  it('says what is wrong with a bad file, and reads the others', async () => {
    const whole = await scannedPdf(scans(cards.slice(0, 2), 9));
    const id = await upload('Böse Dateien', [
      pdf('abgeschnitten.pdf', whole.subarray(0, Math.round(whole.length * 0.6))),
      pdf('geschützt.pdf', lockedPdf()),
      pdf('bombe.pdf', bombOfPictures()),
      pdf('bombe-im-inhalt.pdf', bombOfContent()),
      { name: 'riesig.png', mime: 'image/png', bytes: await hugePng(30_000) },
      pdf('notiz.pdf', Buffer.from('Guten Tag, das ist nur ein Text.')),
      pdf('gut.pdf', await scannedPdf(scans(cards.slice(2, 4), 10))),
    ]);
    const batch = await read(id);
    const problems = new Map(batch.files.map(({ name, problem }) => [name, problem]));
    expect(Object.fromEntries(problems)).toMatchObject({
      'abgeschnitten.pdf': 'damaged',
      'geschützt.pdf': 'password-protected',
      'bombe.pdf': 'page-too-large',
      'riesig.png': 'page-too-large',
      'notiz.pdf': 'no-scan',
    });
    expect(problems.get('gut.pdf')).toBeUndefined();
    const alarms = batch.alarms.filter(({ kind }) => kind === 'bad-file').map(({ file }) => file);
    for (const name of ['abgeschnitten.pdf', 'geschützt.pdf', 'bombe.pdf', 'riesig.png', 'notiz.pdf'])
      expect(alarms).toContain(name);
    // The bomb in a page is found when the page is drawn: an alarm about this page, whatever it is.
    expect(batch.alarms.some(({ file }) => file === 'bombe-im-inhalt.pdf')).toBe(true);
    const good = batch.alarms.filter(({ file }) => file === 'gut.pdf');
    expect(good.map(({ kind }) => kind)).toEqual(['double-page', 'double-page']);
    expect(sut.product.apps.intake.state).toBe('ready');
  }, 180_000);
});

const pageWith = (objects: readonly Buffer[], trailer = ''): Buffer =>
  Buffer.concat([
    Buffer.from(
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 298] /Resources << /XObject << /Scan 4 0 R >> >> /Contents 5 0 R >>\nendobj\n',
    ),
    ...objects,
    Buffer.from(`trailer\n<< /Size 6 /Root 1 0 R ${trailer} >>\n%%EOF\n`),
  ]);
const packed = (number: number, dictionary: string, content: Buffer): Buffer => {
  const stream = deflateSync(content, { level: 9 });
  return Buffer.concat([
    Buffer.from(
      `${number} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`,
    ),
    stream,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
};

/** Opens with a password that nobody knows. */
const lockedPdf = (): Buffer =>
  pageWith(
    [packed(5, '', Buffer.from('0 0 1 1 re f'))],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<01><01>]`,
  );

/** A few kilobytes that claim to be a picture of 30,000 by 30,000 pixels. */
const bombOfPictures = (): Buffer =>
  pageWith([
    packed(
      4,
      '/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceGray /BitsPerComponent 8',
      Buffer.alloc(4_000_000),
    ),
    packed(5, '', Buffer.from('q 420 0 0 298 0 0 cm /Scan Do Q')),
  ]);

/** Drawing orders that unpack to hundreds of times their size. */
const bombOfContent = (): Buffer => pageWith([packed(5, '', Buffer.alloc(6_000_000, '0 0 1 1 re f\n'))]);

/** A PNG of 64 pixels that says it is as large as this. */
async function hugePng(side: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer();
  // The first chunk is the head: width and height, then a checksum of it.
  png.writeUInt32BE(side, 16);
  png.writeUInt32BE(side, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
