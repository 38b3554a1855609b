import { expect, type Locator, type Page } from "@playwright/test";

const mostSteps = 200;

/** Walks with the Tab key until `target` has the focus, as somebody without a mouse does; fails when it cannot be reached. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < mostSteps; step += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} cannot be reached with ${key}`);
}

/** Goes to `target` with Tab and presses Enter on it. */
export async function followByKeyboard(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Chooses one of several radios: Tab into the group, then arrows to the choice; a group may have no choice yet. */
export async function chooseByKeyboard(page: Page, choice: Locator): Promise<void> {
  for (let step = 0; step < mostSteps && !(await isInSameGroup(choice)); step += 1) await page.keyboard.press("Tab");
  for (let step = 0; step < mostSteps && !(await hasFocus(choice)); step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(choice).toBeChecked();
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

function isInSameGroup(choice: Locator): Promise<boolean> {
  return choice.evaluate((element) => {
    const focused = document.activeElement;
    const name = element.getAttribute("name");
    return focused instanceof HTMLInputElement && focused.name === name && focused.form === element.closest("form");
  });
}
