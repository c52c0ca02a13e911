/** How smoothly the table of all offices scrolls in a browser. */
import type { Page } from 'playwright-core';

/** One screen a second and a half: as fast as a hand on a wheel reads. */
const pixelsPerFrame = 12;
const frames = 240;

/**
 * Scrolls the table by itself, a step in each frame, and returns the frames a second that were shown; a browser shows
 * 60 at most. The page must have its table.
 */
export async function framesPerSecond(page: Page): Promise<number> {
  // As text: the page has no types of ours.
  const milliseconds = await page.evaluate<number>(`new Promise((resolve) => {
    document.querySelector('[role=grid]').scrollIntoView();
    let left = ${frames};
    let begun = 0;
    const step = (now) => {
      begun ||= now;
      if (left-- === 0) return resolve(now - begun);
      scrollBy(0, ${pixelsPerFrame});
      requestAnimationFrame(step);
    };
    setTimeout(() => requestAnimationFrame(step), 500);
  })`);
  return (frames * 1000) / milliseconds;
}
