import type { Page } from 'playwright-core';

/** What the focus is on, as somebody at the keyboard would name it. */
interface Focused {
  id: string;
  name: string;
  value: string;
  text: string;
}

/** Works a page with keys alone: Tab to a field, type, press. Never touches the mouse and never reaches for an element. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses Tab until the focus is on the control with this id or name; fails when it cannot be reached. */
  async tabTo(control: string): Promise<void> {
    for (let presses = 0; presses < 150; presses++) {
      const { id, name } = await this.focused();
      if (id === control || name === control) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${control} cannot be reached by Tab`);
  }

  /** Goes to a text field and types into it what the field holds afterwards. */
  async type(control: string, text: string): Promise<void> {
    await this.tabTo(control);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
    const { value } = await this.focused();
    if (value !== text) throw new Error(`${control} holds "${value}" instead of "${text}"`);
  }

  /** Goes to a group of choices and moves by arrow to this one. */
  async choose(group: string, value: string): Promise<void> {
    await this.tabTo(group);
    await this.page.keyboard.press('Space');
    for (let presses = 0; presses < 20; presses++) {
      if ((await this.focused()).value === value) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`${group} offers no ${value}`);
  }

  /** Presses a key that leads to another page, and waits for that page to be there. */
  async leadOn(key: string, to: RegExp): Promise<void> {
    const arrived = this.page.waitForEvent(
      'framenavigated',
      (frame) => frame === this.page.mainFrame() && to.test(frame.url()),
    );
    await this.page.keyboard.press(key);
    await arrived;
    await this.page.waitForLoadState('load');
  }

  focused(): Promise<Focused> {
    return this.page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return {
        id: at?.id ?? '',
        name: at?.getAttribute('name') ?? '',
        value: at?.value ?? '',
        text: at?.textContent?.trim() ?? '',
      };
    });
  }
}
