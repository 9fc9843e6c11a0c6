import { messagingPersonalData } from '@gemeinsam/messaging';
import type { PersonalDataDuty, PersonalDataRegister } from '@gemeinsam/persistence';

const code = { none: 'a code, state or name of ours' } as const;
const id = { none: 'an id or random number of ours' } as const;
const file = {
  none: 'the name of a blob, made of ids and hashes; the blob itself goes by ErasePaper',
} as const;
const office = { stays: 'who of the office acted: accountability (GDPR, Art. 5(2))' } as const;
const form = { none: 'texts of the office for everybody' } as const;
const sheets = { erased: 'ErasePaper' } as const;
const names = { erased: 'ErasePaper, by PaperNames' } as const;
const contributions = { erased: 'PgContributionStore.erasePersonalData' } as const;
const access = { erased: 'AccessStore' } as const;
const calls = { erased: 'EraseCalls; without an erasure ForgetNumbers after CALL_NUMBER_DAYS' } as const;
const drafts = {
  erased: 'EraseCalls, of UnsentDrafts; without an erasure DraftPurge after DRAFT_DAYS',
} as const;
const unneeded = {
  ends: 'PutAwaySheets, PAPER_PUT_AWAY_DAYS after the sign-off of the batch; at the erasure of its person by ErasePaper',
} as const;

/** What becomes of personal data in each column of intake's database; a column that is not here fails a test. */
export const intakePersonalData: PersonalDataRegister = {
  ...messagingPersonalData,
  processes: { slug: code, settings: form },
  process_forms: { form, published_by: office },
  contributions: {
    reference: { stays: 'the number, so that the person can see what was done and figures reconcile' },
    channel: code,
    language: code,
    spoken_language: code,
    state: code,
    title: contributions,
    answers: contributions,
    summary: contributions,
    crops: contributions,
    content_hash: contributions,
    captured_by: office,
    captured_by_name: office,
  },
  contribution_originals: {
    title: contributions,
    answers: contributions,
    summary: contributions,
    crops: contributions,
    amendments: contributions,
  },
  contributors: {
    contact: contributions,
    phone: contributions,
    demographics: contributions,
    consent: contributions,
  },
  contact_changes: {
    channel: contributions,
    changed_by: contributions,
    changed_by_name: contributions,
    from_way: contributions,
    to_way: contributions,
    consent: contributions,
  },
  access_codes: {
    purpose: code,
    code_hash: access,
    link_hash: access,
    spoken_by: access,
    spoken_by_name: access,
  },
  access_sessions: { access_hash: access },
  amendments: { text: contributions, channel: contributions },
  appeals: { text: contributions, channel: code, taken_by: office, taken_by_name: office },
  timeline_entries: { state: code },
  answer_marks: { occasion: code, way: code, outcome: code },
  idempotency_records: {
    scope: { none: 'a code, the id of an API token or a keyed hash of a network address' },
    key: contributions,
    request_hash: contributions,
  },
  reserved_references: { reference: id, holder: code },
  search_texts: { title_lexemes: { erased: 'ForgetSearchText' }, lexemes: { erased: 'ForgetSearchText' } },
  search_words: { lexeme: { erased: 'ForgetSearchText, where nobody else used the word' } },
  blob_removals: { blob_key: file },
  hash_keys: { secret: { none: 'a random secret' } },
  calls: {
    connection: code,
    external_id: { none: 'the id that a telephone system gave the call' },
    direction: code,
    state: code,
    caller: calls,
    party_hash: calls,
    called: { none: 'a line of the office' },
    queue: { none: 'a line of the office' },
    process: code,
    language: code,
    targets: office,
    declined_by: office,
    answered_by: office,
    cause: code,
    result: code,
    told: calls,
  },
  call_reports: { fingerprint: calls, kind: code, content: calls },
  drafts: {
    process: code,
    language: code,
    spoken_language: code,
    state: code,
    owner_id: office,
    owner_name: office,
    handed_over_by_id: office,
    handed_over_by_name: office,
    title: drafts,
    fields: drafts,
    consent: office,
    reference: { ends: 'DraftPurge, DRAFT_DISCARDED_DAYS after it was sent; it is a number, no name' },
  },
  draft_times: { save: id, field: code },
  question_times: { process: code, question: code },
  paper_batches: {
    name: names,
    fingerprint: names,
    source: code,
    state: code,
    created_by: office,
    signed_off_by: office,
    signed_off_by_id: office,
    sign_off_note: names,
    sign_off_balance: { none: 'counts' },
  },
  paper_files: {
    name: names,
    blob_key: file,
    mime: code,
    sha256: { stays: 'so that the same scan, found and put in once more, is not kept again' },
    state: code,
    problem: code,
  },
  paper_pages: { state: code },
  paper_forms: {
    serial: { stays: 'the number on the printed sheet: the balance of the batch adds up' },
    printed_serial: { stays: 'the number on the printed sheet: the balance of the batch adds up' },
    process: code,
    language: code,
    sheet: code,
    needed_pages: { none: 'numbers' },
    state: code,
    entered: sheets,
    reference: { stays: 'the number, as in contributions' },
    discard_reason: { stays: 'a clerk’s reason to put a sheet away; such a sheet is nobody’s contribution' },
    closed_by: office,
  },
  paper_form_pages: { image_key: file, boxes: sheets, fields: sheets, suggestions_of: file },
  paper_alarms: {
    kind: code,
    file: names,
    detail: names,
    image_key: file,
    reading: unneeded,
    likeness: code,
    state: code,
    settled_by: office,
    settled_by_id: office,
    settled_way: code,
    settled_reason: sheets,
  },
  paper_entries: { field: code, round: code, value: sheets, by_id: office, by_name: office, picture: file },
  paper_checks: {
    field: code,
    round: code,
    reason: code,
    state: code,
    held_by: office,
    entered_by: office,
    skipped_by: office,
    picture: file,
    outcome: code,
  },
  paper_suggestions: { field: code, text: sheets },
  print_runs: {
    process: code,
    language: code,
    size: code,
    edition: code,
    state: code,
    blob_key: { none: 'the name of a blob with empty forms' },
    created_by: office,
  },
  print_run_sheets: { serial: { none: 'the number of an empty form' } },
};

const empty = { none: 'empty forms; what ends them: ADR 0029' } as const;

/** The same for the folders of the blob store in which intake keeps something; notification keeps `letters/` there. */
export const intakeBlobs: Readonly<Record<string, PersonalDataDuty>> = {
  uploads: sheets,
  'paper/inbox': sheets,
  'paper/read': sheets,
  'paper/forms': empty,
  'paper/previews': empty,
  'paper/print-runs': empty,
};
