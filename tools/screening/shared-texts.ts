import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../product/project-root.js';

/** A text that people have called offensive or not. */
export interface LabelledText {
  text: string;
  offensive: boolean;
}

const folder = join(projectRoot, '../shared/data');

/** Whether the collections lie beside the project. */
export const hasSharedTexts = (): boolean => existsSync(join(folder, 'moderation'));

/** The tweets of GermEval 2018's training file. */
export function germEval(): LabelledText[] {
  return textOf('moderation/germeval2018.training.txt')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .map(([text, label]) => ({ text: text!, offensive: label === 'OFFENSE' }));
}

/** One part of GAHD, as its authors divided it. */
export function gahd(part: 'train' | 'dev'): LabelledText[] {
  return rows('moderation/gahd_train_dev.csv')
    .filter(({ split }) => split === part)
    .map(({ text, label }) => ({ text: text!, offensive: label === '1' }));
}

export interface CivicText {
  /** What belongs together and is never divided: a contribution, a proposal with its comments. */
  id: string;
  text: string;
}

/** Titles and texts of Bonn's dialogue on cycling. */
export function bonnContributions(): CivicText[] {
  return rows('contributions-bonn/contributions.csv')
    .flatMap(({ id, title, text }) => [title, text].map((each) => ({ id: id!, text: each! })))
    .filter(({ text }) => text.trim() !== '');
}

/** The same contributions, cut into sentences by those who labelled them. */
export function bonnSentences(): CivicText[] {
  return rows('contributions-bonn/sentences.tsv', { delimiter: '\t' })
    .map((row) => ({ id: row['document_id']!, text: row['content']! }))
    .filter(({ text }) => text.trim() !== '');
}

interface BerlinComment {
  text: string;
  comments: Record<string, BerlinComment>;
}
interface BerlinProposal {
  title: string;
  description: string;
  comments: Record<string, BerlinComment>;
}

/** Proposals and comments on Berlin's Tempelhofer Feld. */
export function berlinTexts(): CivicText[] {
  const { instance } = JSON.parse(textOf('contributions-berlin/public_Tempelhofer-Feld-2015-07-07.json')) as {
    instance: { 'tempelhofer-feld': { proposals: Record<string, BerlinProposal> } };
  };
  return Object.entries(instance['tempelhofer-feld'].proposals)
    .flatMap(([id, { title, description, comments }]) =>
      [title, description, ...commentsIn(comments)].map((text) => ({ id, text })),
    )
    .filter(({ text }) => text.trim() !== '');
}

const commentsIn = (comments: Record<string, BerlinComment>): string[] =>
  Object.values(comments).flatMap(({ text, comments: below }) => [text, ...commentsIn(below)]);

/** The statements of the Klimarat's conversations that its moderators let in, or kept out. */
export function klimarat(letIn: boolean): string[] {
  return readdirSync(join(folder, 'polis-klimarat'))
    .sort()
    .flatMap((name) => rows(`polis-klimarat/${name}/comments.csv`))
    .filter(({ moderated }) => moderated === (letIn ? '1' : '-1'))
    .map((row) => row['comment-body']!)
    .filter((text) => text.trim() !== '');
}

const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

const rows = (name: string, options = {}): Record<string, string>[] =>
  parse(textOf(name), { columns: true, bom: true, relaxQuotes: true, skipEmptyLines: true, ...options });
