import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { type FormLayout, formLayout, type Language, publicActor } from '@gemeinsam/contracts';
import { BlobStore } from '@gemeinsam/service-kit';
import { richForm, richSlug } from '@gemeinsam/testing';
import { currentLayout, newSerial, type PageIdentity } from '@gemeinsam/paper/form/form-identity';
import { FileProblem, type FileProblemCode } from '@gemeinsam/paper/reading/file-problem';
import type { ReadBox } from '@gemeinsam/paper/reading/read-page';
import { type IdentifiedPage, type PageOutcome, ScanReading } from '@gemeinsam/paper/reading/scan-reading';
import type { RunningIntake } from './running-intake.js';

/** What the reader is to see on a page. */
export type ScriptedPage =
  | { is: 'none' | 'foreign' | 'contradictory' | 'mirrored' }
  | { is: 'problem'; code: FileProblemCode }
  | {
      is: 'page';
      serial: string;
      page: number;
      formVersion?: number;
      process?: string;
      language?: Language;
      ticked?: string[];
      written?: string[];
      /** Ink of what is written, so that two hands can differ. */
      ink?: string;
    };
export type ScriptedFile = { problem: FileProblemCode } | { pages: ScriptedPage[] };

const picture = (ink: string): Buffer => Buffer.from(ink);

/**
 * Replaces the reader: files hold, as JSON, what is to be seen on them, and are read in no time. Everything around the
 * reader is real.
 */
export class ScriptedScans {
  /** Called before each page; a test may wait or throw here. */
  beforePage: (file: string, page: number) => Promise<void> | void = () => undefined;
  readonly seen: string[] = [];
  private layout!: FormLayout;

  private constructor(private readonly intake: RunningIntake) {}

  static async in(intake: RunningIntake): Promise<ScriptedScans> {
    const scans = new ScriptedScans(intake);
    scans.layout = await intake.ask(formLayout, { slug: richSlug, language: 'de' }, publicActor);
    intake.app.get(ScanReading, { strict: false }).open = (file) => scans.open(file);
    return scans;
  }

  get pagesOfForm(): number {
    return this.layout.pages.length;
  }

  /** Pages of the form on which something can be filled in. */
  get neededPages(): number[] {
    return this.layout.pages
      .filter(({ boxes, fields }) => boxes.length + fields.length > 0)
      .map(({ page }) => page);
  }

  /** All pages of one new form. */
  form(serial = newSerial()): ScriptedPage[] {
    return this.layout.pages.map(({ page }) => ({ is: 'page', serial, page }));
  }

  /** A file of these pages, kept in the blob store as an upload is. */
  async file(name: string, script: ScriptedFile | ScriptedPage[]) {
    const content = Buffer.from(
      JSON.stringify({
        name,
        salt: randomBytes(4).toString('hex'),
        ...(Array.isArray(script) ? { pages: script } : script),
      }),
    );
    const sha256 = createHash('sha256').update(content).digest('hex');
    const blobKey = `uploads/${sha256.slice(0, 20)}`;
    await this.intake.app
      .get(BlobStore, { strict: false })
      .put(blobKey, content, { contentType: 'application/pdf' });
    return { blobKey, name, mime: 'application/pdf', size: content.length, sha256 };
  }

  private async open(content: Uint8Array): ReturnType<ScanReading['open']> {
    const file = JSON.parse(Buffer.from(content).toString()) as { name: string } & ScriptedFile;
    if ('problem' in file) throw new FileProblem(file.problem, 'scripted');
    const { name, pages } = file;
    return {
      pages: pages.length,
      identify: async (page) => {
        await this.beforePage(name, page);
        this.seen.push(`${name} ${page}`);
        return this.identified(pages[page - 1]!);
      },
      read: async (page) => this.outcome(pages[page - 1]!),
      close: async () => undefined,
    };
  }

  private identified(page: ScriptedPage): IdentifiedPage {
    if (page.is === 'problem') throw new FileProblem(page.code, 'scripted');
    if (page.is !== 'page') return { kind: page.is, image: picture('image') };
    const identity: PageIdentity = {
      process: page.process ?? richSlug,
      formVersion: page.formVersion ?? richForm.version,
      language: page.language ?? 'de',
      easy: false,
      layout: currentLayout,
      serial: page.serial,
      page: page.page,
      pages: this.pagesOfForm,
    };
    return { kind: 'found', identity };
  }

  private outcome(page: ScriptedPage): PageOutcome {
    if (page.is !== 'page') throw new Error('a page without identity was read');
    const planned = this.layout.pages[page.page - 1]!;
    const boxes = planned.boxes.map(({ field, option }): ReadBox => ({
      field,
      option,
      reading: page.ticked?.includes(`${field}/${option}`) ? 'ticked' : 'empty',
      confidence: 0.99,
    }));
    const ticked = [...new Set(boxes.map(({ field }) => field))].map((field) => ({
      field,
      crop: picture('boxes'),
      written: false,
    }));
    const fields = planned.fields.map(({ field }) => ({
      field,
      crop: picture(page.ink ?? 'field'),
      written: page.written?.includes(field) ?? false,
    }));
    return {
      kind: 'read',
      neededPages: this.neededPages,
      image: picture('image'),
      boxes,
      fields: [...ticked, ...fields],
    };
  }
}

/** The whole of what a stream holds. */
export const contentOf = async (blobs: BlobStore, key: string): Promise<Buffer | null> => {
  const blob = await blobs.get(key);
  return blob && buffer(blob.stream);
};
