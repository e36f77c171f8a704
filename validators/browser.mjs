// The report and the pages of documents in Chromium: accessibility by axe-core in light, dark and on
// a phone; sorting, filtering, the keyboard, opening a document at a passage: node browser.mjs RELEASE
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { Faults } from './faults.mjs';

const release = path.resolve(process.argv[2]);
const report = pathToFileURL(path.join(release, 'report.html')).href;
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const faults = new Faults();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

async function open(address, options) {
  const context = await browser.newContext({ offline: true, bypassCSP: true, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.add(`script: ${error.message}`, address));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:') && !request.url().startsWith('data:')) {
      faults.add('the page asks the network', request.url());
    }
  });
  await page.goto(address);
  return page;
}

function expect(what, actual, expected) {
  if (actual !== expected) {
    faults.add(what, `${actual} instead of ${expected}`);
  }
}

/** No fault of accessibility of any weight, and no page wider than its window. */
async function accessibility(address, name, options) {
  const page = await open(address, options);
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() => window.axe.run(document));
  for (const violation of violations) {
    faults.add(`axe, ${violation.impact}: ${violation.help}`,
      `${name}: ${violation.nodes[0].target.join(' ')}`);
  }
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  if (wide > window) {
    faults.add('the page is wider than its window', `${name}: ${wide} in ${window}`);
  }
  await page.context().close();
}

const column = (page, n) => page.$$eval(`#table-systems tbody tr`,
  (rows, at) => rows.filter((r) => !r.hidden).map((r) => r.cells[at].textContent.trim()), n);

async function sorting() {
  const page = await open(report);
  const before = await column(page, 0);
  const heads = page.locator('#table-systems thead th');
  // By the keyboard, as those do who have no mouse.
  await heads.nth(0).locator('button').focus();
  await page.keyboard.press('Enter');
  const up = await column(page, 0);
  expect('sorted once: said', await heads.nth(0).getAttribute('aria-sort'), 'ascending');
  expect('sorted once', up.join(), [...up].sort((a, b) => a.localeCompare(b, 'en')).join());
  await page.keyboard.press('Enter');
  expect('sorted twice', (await column(page, 0)).join(), [...up].reverse().join());
  expect('rows lost in sorting', (await column(page, 0)).length, before.length);
  await page.context().close();
}

async function filtering() {
  const page = await open(report);
  const all = await column(page, 0);
  const one = all[Math.floor(all.length / 2)];
  await page.fill('#filter-systems', one.toUpperCase());
  const left = await column(page, 0);
  if (left.length === 0 || left.length === all.length || !left.includes(one)) {
    faults.add('filtering by a name', `${left.length} of ${all.length} rows`);
  }
  expect('rows said', await page.textContent('#filter-systems-said'),
    `${left.length}${left.length === 1 ? ' row' : ' rows'}`);
  await page.fill('#filter-systems', '');
  expect('rows after the filter is emptied', (await column(page, 0)).length, all.length);
  await page.context().close();
}

/** From the report to the marked words in a document, which must be in sight. */
async function passage() {
  const page = await open(report);
  const link = page.locator('a[href^="documents/"][href*="#"]:visible').first();
  const href = await link.getAttribute('href');
  await link.click();
  await page.waitForURL('**/documents/**');
  const target = page.locator(`[id="${href.split('#')[1]}"]`);
  expect('places of the passage', await target.count(), 1);
  const box = await target.boundingBox();
  const inSight = box !== null && box.y + box.height > 0 && box.y < page.viewportSize().height;
  expect('the passage is in sight', inSight, true);
  await page.context().close();
}

async function withoutScript() {
  const page = await open(report, { javaScriptEnabled: false });
  expect('filters without script', await page.locator('p.filter:visible').count(), 0);
  const rows = await page.locator('#table-systems tbody tr:visible').count();
  if (rows === 0) {
    faults.add('no systems without script');
  }
  await page.context().close();
}

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const documents = fs.readdirSync(path.join(release, 'documents')).filter((f) => f.endsWith('.html'));
const first = pathToFileURL(path.join(release, 'documents', documents.sort()[0])).href;
for (const [page, address] of [['report', report], ['document', first]]) {
  for (const colorScheme of ['light', 'dark']) {
    await accessibility(address, `${page}, ${colorScheme}, desktop`, { colorScheme, viewport: desktop });
    await accessibility(address, `${page}, ${colorScheme}, phone`, { colorScheme, viewport: phone });
  }
}
await sorting();
await filtering();
await passage();
await withoutScript();
await browser.close();
faults.end(`Chromium ${browser.version()}, report and documents`);
