import { publicPaths, type MessageView, type ProcessView } from '@gemeinsam/contracts';
import { ButtonLink, DefinitionList, OwnWords, Time } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { dateAndTime } from '../../shell/dates.js';
import { answersInWords } from '../../shell/definition-form/answers-in-words.js';
import { preferenceQuery } from '../../shell/reading-preferences.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import { publicTexts } from '../public.texts.js';
import type { OwnShown } from './own-status.service.js';
import { ownTexts } from './own.texts.js';

/** What only the author sees: every word of theirs, how they are answered, what was sent, and the way out. */
export function OwnPart({
  own,
  process,
  children,
}: {
  own: OwnShown;
  process?: ProcessView;
  /** What may be added to the words. */
  children?: ComponentChildren;
}) {
  const visit = useVisit();
  const { language, easy } = visit;
  const texts = useTexts(ownTexts);
  const { reply } = useTexts(publicTexts).receipt;
  const { contribution, messages } = own;
  const { contact } = contribution;
  const words = process ? answersInWords(process.form, contribution.answers, language, easy) : [];
  return (
    <>
      <section class="section" aria-labelledby="own-title">
        <h2 id="own-title">{texts.wordsTitle}</h2>
        {words.length === 0 && (
          <OwnWords size="normal" lang={contribution.language}>
            {contribution.title}
          </OwnWords>
        )}
        {words.map((answer) => (
          <div key={answer.id}>
            <h3>{answer.question}</h3>
            <OwnWords size="normal" lang={answer.written ? contribution.language : undefined}>
              {answer.lines.join('\n')}
            </OwnWords>
          </div>
        ))}
        {contribution.amendments.map((amendment) => (
          <div key={amendment.at}>
            <h3>
              {texts.addedOn(dateAndTime(amendment.at, language))} ({texts.channels[amendment.channel]})
            </h3>
            <OwnWords size="normal" lang={contribution.language}>
              {amendment.text}
            </OwnWords>
          </div>
        ))}
        {contribution.appeal && (
          <div>
            <h3>
              {texts.appealWordsTitle(dateAndTime(contribution.appeal.at, language))} (
              {texts.channels[contribution.appeal.channel]})
            </h3>
            <OwnWords size="normal" lang={contribution.language}>
              {contribution.appeal.text}
            </OwnWords>
          </div>
        )}
      </section>
      {children}
      <section class="section" aria-labelledby="contact-title">
        <h2 id="contact-title">{texts.contactTitle}</h2>
        <p>{reply[contact.wish](contact.email ?? contact.phone ?? '')}</p>
      </section>
      <section class="section" aria-labelledby="messages-title">
        <h2 id="messages-title">{texts.messagesTitle}</h2>
        <Messages messages={messages} />
      </section>
      {contribution.may.withdraw && (
        <p class="section">
          <ButtonLink
            look="secondary"
            href={`${publicPaths.status(contribution.reference)}/zurueckziehen${preferenceQuery(visit)}`}
          >
            {texts.withdraw}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

function Messages({ messages }: Pick<OwnShown, 'messages'>) {
  const { language } = useVisit();
  const texts = useTexts(ownTexts);
  if (messages === 'away') return <p role="status">{texts.messagesAway}</p>;
  if (messages.length === 0) return <p>{texts.noMessages}</p>;
  const howItEnded = ({ way, state }: MessageView) =>
    way === 'none' ? texts.ways.none : `${texts.ways[way]}: ${texts.states[state]}`;
  return (
    <DefinitionList
      stacked
      items={messages.map((message) => ({
        term: texts.occasions[message.occasion],
        description: (
          <>
            <Time iso={message.createdAt}>{dateAndTime(message.createdAt, language)}</Time>,{' '}
            {howItEnded(message)}
          </>
        ),
      }))}
    />
  );
}
