// A picture of a page: node shoot.mjs CHROMIUM FILE PICTURE WIDTH HEIGHT SCHEME [SELECTOR]; of Markdown as GitHub shows it.
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { marked } from "marked";
import puppeteer from "puppeteer-core";

const [executablePath, file, picture, width, height, scheme, selector] = process.argv.slice(2);
let page_file = file;
if (file.endsWith(".md")) {
  const style = readFileSync(fileURLToPath(import.meta.resolve("github-markdown-css/github-markdown-light.css")), "utf8");
  page_file = `${file}.html`;
  writeFileSync(page_file, `<!doctype html><meta charset="utf-8"><style>${style} body { margin: 2rem; }</style><article class="markdown-body">${marked(readFileSync(file, "utf8"))}</article>`);
}
const browser = await puppeteer.launch({ executablePath, headless: true, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
await page.setViewport({ width: Number(width), height: Number(height) });
await page.goto(pathToFileURL(resolve(page_file)).href);
if (selector) await page.evaluate((at) => document.querySelector(at).scrollIntoView({ behavior: "instant" }), selector);
await page.screenshot({ path: picture });
await browser.close();
