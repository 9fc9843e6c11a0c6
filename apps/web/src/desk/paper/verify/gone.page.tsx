import { ButtonLink, OwnWords } from '@gemeinsam/ui';
import { PaperFrame } from '../paper-frame.js';
import { verifyPath, type VerifyPlace } from './verify-address.js';
import { verifyTexts } from './verify.texts.js';
import { useTexts } from '../../../shell/visit.js';

/** Why a field is not to be had: somebody has it, was faster, or it is settled for good. */
export type GoneReason = 'held' | 'tooFast' | 'changedNoMore';

/** Says that a field cannot be entered here, keeps what was typed in sight, and leads to the next. */
export function GonePage({
  reason,
  typed,
  place,
}: {
  reason: GoneReason;
  typed: string;
  place: VerifyPlace;
}) {
  const texts = useTexts(verifyTexts);
  return (
    <PaperFrame place="verify" title={texts[reason]} columns="one" islands={['field-entry']}>
      <field-entry>
        <div class="entry-end">
          <h1>{texts[reason]}</h1>
          <p class="lead">{texts[`${reason}Text`]}</p>
          {typed !== '' && (
            <>
              <p class="soft">{texts.typed}</p>
              <OwnWords size="normal">{typed}</OwnWords>
            </>
          )}
          <p class="actions">
            <ButtonLink href={verifyPath(place)} keyHint="Enter">
              {texts.nextField}
            </ButtonLink>
            <ButtonLink look="secondary" href="/desk/paper">
              {texts.toBatches}
            </ButtonLink>
          </p>
        </div>
      </field-entry>
    </PaperFrame>
  );
}
