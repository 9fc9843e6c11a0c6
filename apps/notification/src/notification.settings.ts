import type { OfficeHours } from './dispatch/call-back/office-hours.js';

/** How this office writes to people; one value for the whole service. */
export class NotificationSettings {
  constructor(
    readonly values: {
      readonly smtpUrl: string;
      readonly mailFrom: string;
      readonly publicUrl: string;
      readonly officeName: string;
      readonly officeAddress: string;
      readonly mailGiveUpHours: number;
      readonly receiptsPerMailbox: number;
      readonly letterRetentionDays: number;
      readonly callBackWithinMinutes: number;
      readonly callBackRetentionDays: number;
      readonly officeHours: OfficeHours;
      readonly sweepSeconds: number;
    },
  ) {}
}
