import type { Browser, Page } from 'puppeteer-core';

/** Opens a page, waits until its cards are drawn, uses what can be used on it, and tells what broke the page's policy on the way. */
export async function violations(browser: Browser, address: string): Promise<string[]> {
  const found: string[] = [];
  const page = await browser.newPage();
  page.on('console', (message) => {
    if (/content.security.policy|trusted ?(type|html|script)/i.test(message.text())) found.push(`console: ${message.text()}`);
  });
  const session = await audit(browser, page, found);
  await page.evaluateOnNewDocument(() => {
    const told = ((window as unknown as { violations: string[] }).violations = [] as string[]);
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
      told.push(`${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber} ${sample}`);
    });
  });
  await page.goto(address);
  await page.waitForFunction(cardsAreDrawn, { timeout: 10_000 });
  await page.evaluate(useAll);
  // Longer than what use sets in motion: a state of its own, a chunk to load, a frame to draw.
  await new Promise((resolve) => setTimeout(resolve, 500));
  found.push(...(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)));
  await session?.detach();
  await page.close();
  return found;
}

/** Listens to Chromium's own list of issues too: it also knows what only would have been a violation. */
async function audit(browser: Browser, page: Page, found: string[]) {
  if (!(await browser.version()).includes('Chrom')) return null;
  const session = await page.createCDPSession();
  session.on('Audits.issueAdded', ({ issue }) => {
    if (issue.code === 'ContentSecurityPolicyIssue')
      found.push(`issue: ${JSON.stringify(issue.details.contentSecurityPolicyIssueDetails)}`);
  });
  await session.send('Audits.enable');
  return session;
}

// What follows runs in the page; each function stands alone there.

function cardsAreDrawn(): boolean {
  const cards = [...document.querySelectorAll('stp-objective-card')];
  return cards.length > 0 && cards.every(({ shadowRoot }) => shadowRoot?.querySelector('[part~=title]'));
}

/** Presses every button and opens every disclosure, in the page and within its elements; not those that print, whose dialog nobody would close. */
async function useAll(): Promise<void> {
  const every = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? every(one.shadowRoot) : [])]);
  const pressed = 'button:not([aria-label^="Print"]), summary';
  for (const element of every(document)) if (element.matches(pressed)) (element as HTMLElement).click();
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const element of every(document)) if (element.matches('details:not([open])')) (element as HTMLDetailsElement).open = true;
}
