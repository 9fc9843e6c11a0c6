import { type EntryOfDay, type ProcessView } from '@gemeinsam/contracts';
import { ActionBar, Button, DefinitionList, DeskList, DeskWork, Notice } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { answersInWords } from '../../shell/definition-form/answer-list.js';
import { textField, textFields, type Body } from '../../shell/body-fields.js';
import { CsrfField, DeskPage } from '../../shell/page.js';
import type { TypedCall } from './call-input.js';
import { Script, Today } from './call-page.js';
import { phoneTexts } from './phone.texts.js';

interface ReadBackPageProps {
  request: FastifyRequest;
  process: ProcessView;
  call: TypedCall;
  /** The posted form, carried along so that "change" gives everything back. */
  body: Body;
  entries: EntryOfDay[] | 'away';
  away?: boolean;
}

/** What the agent reads aloud, composed of what was typed; sent when the person agrees. */
export function ReadBackPage({ request, process, call, body, entries, away }: ReadBackPageProps) {
  const texts = phoneTexts(request.shell.language);
  const said = phoneTexts(call.language);
  const path = `/desk/phone/${process.slug}`;
  const answers = answersInWords(process.form, call.answers, call.language);
  const wish = call.contact.wish as keyof typeof said.wishes;
  return (
    <DeskPage request={request} desk="phone" title={texts.readBackTitle} columns="three">
      <DeskList label={texts.who}>
        <h2>{texts.who}</h2>
        <DefinitionList stacked items={callerItems(call, texts)} />
      </DeskList>
      <DeskWork label={texts.readBackTitle}>
        {away && (
          <Notice tone="bad" role="alert">
            <p>{texts.away}</p>
          </Notice>
        )}
        <h1>{texts.readBackTitle}</h1>
        <div lang={call.language} class="read-back">
          <Script lang={call.language}>{said.readIntro}</Script>
          <p>{said.iWrote}</p>
          <DefinitionList
            stacked
            items={answers.map((answer) => ({
              term: answer.question,
              description: answer.lines.map((line) => (
                <span key={line} class="line own-words-normal">
                  {line}
                </span>
              )),
            }))}
          />
          <p>{wish === 'none' ? said.noAnswer : said.hearBack(said.wishes[wish])}</p>
          <p>{said.consentSaid}</p>
        </div>
        <form method="post" action={path}>
          <CsrfField token={request.shell.csrfToken} />
          <Carried body={body} />
          <ActionBar>
            <Button keyHint="Ctrl+Enter">{texts.confirm}</Button>
            <Button look="secondary" keyHint="Alt+ArrowLeft" formaction={`${path}/change`}>
              {texts.change}
            </Button>
          </ActionBar>
        </form>
      </DeskWork>
      <Today entries={entries} texts={texts} request={request} />
    </DeskPage>
  );
}

function callerItems(call: TypedCall, texts: ReturnType<typeof phoneTexts>) {
  const { contact } = call;
  const address = [contact.street, `${contact.postcode} ${contact.city}`.trim()]
    .filter((line) => line !== '')
    .join(', ');
  return [
    [texts.phone, contact.phone],
    [texts.name, contact.name],
    [texts.wish, texts.wishes[contact.wish as keyof typeof texts.wishes]],
    [texts.email, contact.email],
    [texts.street, address],
    [texts.callLanguage, texts.languages[call.language]],
    [texts.summary, call.summary],
  ]
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([term, description]) => ({ term, description }));
}

function Carried({ body }: { body: Body }) {
  return (
    <>
      {Object.keys(body)
        .filter((name) => name !== '_csrf')
        .flatMap((name) => {
          const values = textFields(body, name);
          // A text is carried with its line breaks as typed; a list keeps all its values.
          return (values.length > 1 ? values : [textField(body, name)]).map((value) => (
            <input key={name + value} type="hidden" name={name} value={value} />
          ));
        })}
    </>
  );
}
