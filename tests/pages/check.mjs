// Opens each report in a real Chromium and checks what a reader would notice: node check.mjs CHROMIUM REPORT.html...
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL, fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

const [executablePath, ...files] = process.argv.slice(2);
const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const faults = [];
const browser = await puppeteer.launch({ executablePath, headless: true, args: ["--no-sandbox", "--disable-gpu"] });

for (const file of files) {
  const url = pathToFileURL(resolve(file)).href;
  const fault = (what) => faults.push(`${file}: ${what}`);
  for (const scheme of ["light", "dark"]) {
    for (const width of [320, 768, 1280, 2560]) {
      const page = await browser.newPage();
      page.on("console", (message) => fault(`console: ${message.text()}`));
      page.on("pageerror", (error) => fault(`script: ${error.message}`));
      page.on("request", (request) => request.url().split("#")[0] === url || fault(`asks for ${request.url()}`));
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.setViewport({ width, height: 900 });
      await page.goto(url);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) fault(`${width} wide: ${over} pixels too wide`);
      if (width === 320 || width === 1280) {
        // Beside the page's own policy, which lets nothing in.
        const { violations } = await page.evaluate(`${axe}; axe.run(document, { resultTypes: ["violations"] })`);
        for (const { id, nodes } of violations) fault(`${scheme}, ${width} wide: axe ${id}: ${nodes[0].html.slice(0, 160)}`);
      }
      await page.close();
    }
  }
  await behaviour(url, fault);
  await print(url, fault);
}
await browser.close();
faults.forEach((fault) => console.error(fault));
console.log(`${files.length} reports looked at, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;

async function behaviour(url, fault) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  await page.goto(url);
  await page.keyboard.press("Tab");
  if (!(await page.evaluate(() => document.activeElement.matches(".skip")))) fault("the first key does not reach the link past the contents");
  const broken = await page.$$eval("a[href^='#']", (links) => links.filter((link) => !document.getElementById(link.hash.slice(1) ? decodeURIComponent(link.hash.slice(1)) : "")).length);
  if (broken) fault(`${broken} links lead nowhere`);
  const twice = await page.evaluate(() => { const ids = [...document.querySelectorAll("[id]")].map((e) => e.id); return ids.filter((id, at) => ids.indexOf(id) !== at); });
  if (twice.length) fault(`ids that stand twice: ${twice.join(" ")}`);
  for (const form of await page.$$("form.filter")) {
    const list = await form.evaluateHandle((element) => element.nextElementSibling);
    const visible = () => list.$$eval(".part", (parts) => parts.filter((part) => part.checkVisibility()).length);
    const all = await visible();
    for (const select of await form.$$("select")) {
      const values = await select.evaluate((element) => [...element.options].map((option) => option.value).filter(Boolean));
      let sum = 0;
      for (const value of values) {
        await select.select(value);
        const some = await visible();
        const said = await form.$eval("output", (output) => output.textContent);
        if (some === 0) fault(`${value} shows nothing`);
        if (!said.startsWith(`${some} `)) fault(`${value}: ${some} items are shown, but it says: ${said}`);
        sum += some;
      }
      if (sum < all) fault("the choices together do not show every item");
      // A link to an item that the choice hides shows it.
      const hidden = await list.$$eval(".part", (parts) => parts.find((part) => !part.checkVisibility())?.id);
      if (hidden) {
        await page.evaluate((id) => { location.hash = ""; location.hash = id; }, hidden);
        await new Promise((done) => setTimeout(done, 50));
        if ((await visible()) !== all) fault("a link does not lead to an item that was hidden");
      }
      await select.select("");
    }
  }
  await page.close();
}

async function print(url, fault) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.emulateMediaType("print");
  const shown = await page.$$eval(".filter, .skip", (parts) => parts.filter((part) => part.checkVisibility()).length);
  if (shown) fault("what is for the screen stands in print");
  // A4 at 96 dots an inch, without its margins.
  await page.setViewport({ width: 672, height: 980 });
  const wide = await page.$$eval("table, svg, dl", (parts) => parts.filter((part) => part.getBoundingClientRect().right > 673).length);
  if (wide) fault(`${wide} tables or charts are wider than a printed page`);
  // It stays beside the report, for whoever looks into how its pages are broken.
  const path = `${fileURLToPath(url)}.pdf`;
  const pdf = Buffer.from(await page.pdf({ path, preferCSSPageSize: true })).toString("latin1");
  if (!pdf.startsWith("%PDF-")) fault("does not print");
  await page.close();
}
