/** The system's Chromium, else the one inside the npm package: nothing has to be installed by hand. */
import { existsSync } from 'node:fs';
import bundledChromium from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  // Each new tab would draw the menus of an address bar that nobody sees, two seconds of a core.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
];

export async function launchChromium(): Promise<Browser> {
  const executablePath = systemPaths.find((path) => existsSync(path));
  if (executablePath) return chromium.launch({ executablePath, args: quietArguments });
  return chromium.launch({
    executablePath: await bundledChromium.executablePath(),
    args: bundledChromium.args,
  });
}
