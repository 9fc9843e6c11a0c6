import type { BatchBalance, Language } from '@gemeinsam/contracts';
import { wholeNumber } from '../../../shell/dates.js';
import { addsUp } from './batch-steps.js';
import type { BatchesTexts } from './batches.texts.de.js';

/** The pages that came in as a sum of where they are: it must add up, and says so. */
export function BalanceSum({
  balance,
  texts,
  language,
}: {
  balance: BatchBalance;
  texts: BatchesTexts;
  language: Language;
}) {
  const number = (value: number): string => wholeNumber(value, language);
  const right = addsUp({ balance });
  const all: [string, number, boolean][] = [
    [texts.rows.contributions(balance.contributions), balance.submittedPages, true],
    [texts.rows.discarded(balance.discardedForms), balance.discardedPages, balance.discardedForms > 0],
    [texts.rows.settled(balance.settledAlarms), balance.settledAlarmPages, balance.settledAlarms > 0],
    [texts.rows.openForms(balance.openForms), balance.openFormPages, balance.openForms > 0],
    [texts.rows.openAlarms(balance.openAlarms), balance.openAlarmPages, balance.openAlarms > 0],
    [texts.rows.unread, balance.unreadPages, balance.unreadPages > 0],
  ];
  const rows = all.filter(([, pages, shown]) => shown || pages > 0);
  const sum = all.reduce((total, [, pages]) => total + pages, 0);
  return (
    <div class="sum">
      <table>
        <caption class="visually-hidden">{texts.balance}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.whereColumn}</th>
            <th scope="col" class="number">
              {texts.pagesColumn}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([words, pages]) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td class="number">{number(pages)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.sum}</th>
            <td class="number">{number(sum)}</td>
          </tr>
          <tr>
            <th scope="row">{texts.balanceIn}</th>
            <td class="number">{number(balance.pages)}</td>
          </tr>
        </tfoot>
      </table>
      <p class={right ? 'tone-ok' : 'tone-bad'}>
        <strong>{right ? texts.addsUp : texts.addsUpNot}</strong>
      </p>
      {balance.settledAlarms + balance.openAlarms > balance.settledAlarmPages + balance.openAlarmPages && (
        <p class="soft">{texts.withoutPages}</p>
      )}
    </div>
  );
}
