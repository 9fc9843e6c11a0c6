import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { z } from 'zod';
import { seeOther, type Answer } from './answer.js';
import { ticked, typedLine, typedText } from './form-schema.js';
import { PostForm, type RefusedForm } from './post-form.decorator.js';

const letter = z.object({ reason: typedLine(z.string().min(3)), words: typedText(), ways: ticked() });

class Letters {
  @PostForm('letters', letter, 'again')
  send(form: z.infer<typeof letter>, by: string): Answer {
    return seeOther(`${by}:${form.reason}|${form.words}|${form.ways.join('+')}`);
  }

  again({ typed, wrong }: RefusedForm, by: string): Answer {
    return seeOther(`${by} again:${String(typed['reason'])}|${[...wrong].join('+')}`);
  }

  @PostForm('numbers', z.object({ count: typedLine(z.coerce.number().int()) }))
  count(form: { count: number }): Answer {
    return seeOther(String(form.count));
  }

  // @ts-expect-error a handler of another form
  @PostForm('wrong', letter)
  wrong(form: { reason: number }): Answer {
    return seeOther(String(form.reason));
  }

  // @ts-expect-error there is no such method
  @PostForm('lost', letter, 'nowhere')
  lost(form: z.infer<typeof letter>): Answer {
    return seeOther(form.reason);
  }
}

/** Posts as Nest does: the pipe of the first parameter, then the handler. */
async function post(name: 'send' | 'count', body: unknown, ...rest: unknown[]): Promise<unknown> {
  const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, Letters, name) as Record<
    string,
    { index: number; pipes: { transform: (value: unknown) => unknown }[] }
  >;
  const first = Object.values(parameters).find(({ index }) => index === 0);
  const read = first?.pipes[0]?.transform(body);
  const answered = Reflect.apply(Letters.prototype[name], new Letters(), [read, ...rest]) as
    Answer | Promise<Answer>;
  return (await answered).content;
}

describe('a posted form', () => {
  it('is a route', () => {
    const handler = Reflect.get(Letters.prototype, 'send') as object;
    expect(Reflect.getMetadata(PATH_METADATA, handler)).toBe('letters');
    expect(Reflect.getMetadata(METHOD_METADATA, handler)).toBe(RequestMethod.POST);
  });

  it('comes checked: the first of several texts, without blanks around a line, each ticked box', async () => {
    const body = { reason: ['  moved ', 'other'], words: ' a\r\nb ', ways: ['sms', 'letter'] };
    expect(await post('send', body, 'ada')).toEqual({
      kind: 'redirect',
      path: 'ada:moved| a\nb |sms+letter',
    });
    expect(await post('send', { reason: 'moved' }, 'ada')).toEqual({ kind: 'redirect', path: 'ada:moved||' });
  });

  it('shows the page again with what was typed', async () => {
    expect(await post('send', { reason: ' x ' }, 'ada')).toEqual({
      kind: 'redirect',
      path: 'ada again: x |reason',
    });
  });

  it('is refused when no page can mend it', async () => {
    expect(await post('count', { count: '7' })).toEqual({ kind: 'redirect', path: '7' });
    await expect(post('count', { count: 'seven' })).rejects.toThrow('not the fields of this form');
  });
});
