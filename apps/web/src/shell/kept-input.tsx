import { Button, OwnWords } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { asBody, textFields } from './body-fields.js';
import { CsrfField } from './page.js';
import { shellTexts } from './texts.js';
import { useTexts, useVisit } from './visit.js';

export interface KeptField {
  name: string;
  value: string;
}

/** Fields that hold a password and are not called so: those of `account.page.tsx` and `login.page.tsx`. */
const passwordFields: ReadonlySet<string> = new Set(['current', 'wanted']);

/** Whether it is a form of a page, without files. */
export const isPostedForm = ({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean =>
  method === 'POST' && (headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false);

/**
 * The form that somebody sent in vain, because a service was away, their limit was reached or their session had ended: shown, and sent again unchanged at
 * the press of a button.
 * `undefined` for what must not be shown or cannot be: passwords, files, other methods than POST.
 */
export function keptFields(
  request: Pick<FastifyRequest, 'method' | 'url' | 'headers' | 'body'>,
): KeptField[] | undefined {
  // Somebody else's page may not put words into a form that one press would send.
  if (/^(cross-site|same-site)$/.test(String(request.headers['sec-fetch-site']))) return undefined;
  // A path that begins with two slashes would be another site.
  if (!isPostedForm(request) || !/^\/(?![/\\])/.test(request.url)) return undefined;
  const body = asBody(request.body);
  // The token of a page is good for its session alone; the form gets a new one.
  const names = Object.keys(body).filter((name) => name !== '_csrf');
  if (names.some((name) => /password/i.test(name) || passwordFields.has(name))) return undefined;
  const fields = names.flatMap((name) => textFields(body, name).map((value) => ({ name, value })));
  return fields.length > 0 ? fields : undefined;
}

/** Says, in the words of `said`, that what was typed is still here, and offers to send it again. */
export function KeptInput({ fields, said }: { fields: readonly KeptField[]; said: string }) {
  const texts = useTexts(shellTexts).error;
  // Sentences are for people to see; marks, keys and choices only travel along.
  const words = fields.filter(({ value }) => /\S\s+\S/.test(value));
  return (
    <form method="post" action={useVisit().url}>
      <CsrfField />
      {fields.map((field, index) => (
        <input key={index} type="hidden" name={field.name} value={field.value} />
      ))}
      <p>{said}</p>
      {words.map((field, index) => (
        <OwnWords key={index} size="normal">
          {field.value}
        </OwnWords>
      ))}
      <p class="actions">
        <Button>{texts.sendAgain}</Button>
      </p>
    </form>
  );
}
