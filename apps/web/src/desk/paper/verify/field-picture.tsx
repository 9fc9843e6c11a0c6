import { KeyHint } from '@gemeinsam/ui';
import { printedSerial } from '../printed-serial.js';
import { cropPath } from './crop-path.js';
import type { FieldPageProps } from './field-page.props.js';
import type { FieldView } from './field-view.js';
import { sideKey } from './side-key.js';
import { verifyPath } from './verify-address.js';
import type { VerifyTexts } from './verify.texts.de.js';

interface FieldPictureProps extends FieldPageProps {
  view: FieldView;
  texts: VerifyTexts;
}

/** The picture of the field, large, on calm ground; the whole page is one key away. */
export function FieldPicture({ task, place, view, texts, wholePage = false }: FieldPictureProps) {
  const { form, field } = task;
  const key = (letter: string): string => sideKey(task, letter);
  const pages = [...new Set(task.crops.map(({ page }) => page))];
  const picture = (src: string, alt: string, lazy: boolean) => (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an enlarged picture is moved with the arrow keys
    <div class="field-crop" tabindex={0} role="group" aria-label={alt}>
      <img src={src} alt={alt} loading={lazy ? 'lazy' : undefined} />
    </div>
  );
  return (
    <section class="field-picture" aria-label={texts.picture}>
      <div class="field-picture-frame">
        <h1 class="field-place">{texts.place(printedSerial(form.serial), task.page, view.label)}</h1>
        <div class="field-crops" data-view="crop" hidden={wholePage}>
          {task.crops.map(({ page }, part) => (
            <figure key={part}>
              {part > 0 && <figcaption class="soft">{texts.goesOn(page)}</figcaption>}
              {picture(cropPath(form.id, field, part), texts.cropOf(view.label), false)}
            </figure>
          ))}
        </div>
        <div class="field-crops" data-view="page" hidden={!wholePage}>
          {(pages.length > 0 ? pages : [task.page]).map((page) => (
            <figure key={page}>
              {picture(`/desk/paper/forms/${form.id}/pages/${page}`, texts.wholePage(page), true)}
            </figure>
          ))}
        </div>
        <p class="zoom-bar">
          {(['in', 'out'] as const).map((way) => (
            <button
              key={way}
              type="button"
              class="button button-quiet with-script"
              data-zoom={way}
              data-key={key(way === 'in' ? '+' : '-')}
              data-stay
            >
              <KeyHint combination={key(way === 'in' ? '+' : '-')} />{' '}
              {way === 'in' ? texts.zoomIn : texts.zoomOut}
            </button>
          ))}
          <a
            class="button button-quiet"
            href={verifyPath(place, task.id, wholePage ? {} : { view: 'page' })}
            data-zoom="page"
            data-key={key('z')}
            data-stay
          >
            <KeyHint combination={key('z')} /> <span>{wholePage ? texts.showCrop : texts.showPage}</span>
            <span hidden>{wholePage ? texts.showPage : texts.showCrop}</span>
          </a>
        </p>
      </div>
    </section>
  );
}
