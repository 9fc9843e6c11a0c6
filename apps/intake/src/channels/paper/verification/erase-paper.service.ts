import type { Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ErasureDuties, type ErasureDuty } from '../../../contributors/erasure-duties.service.js';
import { ErasedFiles } from '../batches/erased-files.store.js';

interface Blobs {
  image_key: string;
  fields: { cropKey: string }[];
  file_id: string;
}

interface AlarmBlobs {
  image_key: string;
  file_id: string | null;
  reading: { fields?: { cropKey: string }[] } | null;
}

/** SQL: not about a sheet of somebody else, whose copy or whose other form waits under the same number. */
const ofThisPerson = `m.kind <> 'foreign' and (m.settled_at is not null or m.likeness is distinct from 'other')`;

/** Erasing a person erases the pictures of their handwriting, and the uploaded file that holds them. */
@Injectable()
export class ErasePaper implements ErasureDuty, OnModuleInit {
  constructor(
    private readonly duties: ErasureDuties,
    private readonly files: ErasedFiles,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.duties.register(this);
  }

  async erase(tx: Tx, contributionId: string): Promise<{ blobKeys: string[] }> {
    const pages = (await tx.query(
      `select p.image_key, p.fields, p.file_id from paper_form_pages p
       join paper_forms o on o.id = p.form_id where o.contribution_id = $1`,
      [contributionId],
    )) as Blobs[];
    await tx.query(
      `update paper_form_pages set boxes = '[]', fields = '[]' where form_id in (select id from paper_forms where contribution_id = $1)`,
      [contributionId],
    );
    await tx.query(`update paper_forms set entered = '{}' where contribution_id = $1`, [contributionId]);
    // That somebody entered something, and when, says nothing about the person who wrote it.
    await tx.query(
      `update paper_entries set value = null, erased = true where form_id in (select id from paper_forms where contribution_id = $1)`,
      [contributionId],
    );
    const alarms = (await tx.query(
      `select m.image_key, m.reading, m.file_id from paper_alarms m
       join paper_forms o on o.id = coalesce(m.settled_form_id, m.form_id)
       where o.contribution_id = $1 and m.image_key is not null and ${ofThisPerson}`,
      [contributionId],
    )) as AlarmBlobs[];
    // A page that was replaced, or that came twice. What became somebody else's form is theirs.
    await tx.query(
      `update paper_alarms m set image_key = null, reading = null
       where coalesce(m.settled_form_id, m.form_id) in (select id from paper_forms where contribution_id = $1) and ${ofThisPerson}`,
      [contributionId],
    );
    const sheets = [...pages, ...alarms];
    const crops = [
      ...pages.flatMap(({ fields }) => fields),
      ...alarms.flatMap(({ reading }) => reading?.fields ?? []),
    ];
    // What others wrote in the same file stays as their pages' own pictures.
    const fileIds = sheets.flatMap(({ file_id }) => (file_id ? [file_id] : []));
    await this.files.mark(tx, fileIds, this.clock.now());
    const keys = [
      ...sheets.map(({ image_key }) => image_key),
      ...crops.map(({ cropKey }) => cropKey),
      ...(await this.files.release(tx)),
    ];
    return { blobKeys: [...new Set(keys)] };
  }
}
