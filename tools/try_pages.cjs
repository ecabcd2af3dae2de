// Look at web pages in Chromium as readers do: light, dark, on a telephone, and printed.
// Usage: NODE_PATH=<folder of node_modules> node tools/try_pages.cjs CHROMIUM FOLDER [--pictures]
// Prints what is wrong with the pages in the folder, one line each, and ends with 1 if anything is; writes PDF files, and
// pictures if it is asked to, beside the pages.
"use strict";

const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
// Levels A and AA of WCAG 2.2, and what is good practice beyond them.
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const HEIGHT = 900;
const LOOKS = [
  { name: "light", width: 1280, colorScheme: "light" },
  { name: "dark", width: 1280, colorScheme: "dark" },
  { name: "narrow", width: 320, colorScheme: "light" },
];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
// A4, in points, upright and turned; Chromium rounds to its own pixels.
const SIDES = [595, 842];

const found = [];

async function main(executablePath, folder) {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
  for (const name of names.sort()) {
    const file = join(folder, name);
    for (const look of LOOKS) {
      await opened(browser, file, look, (page) => onScreen(page, file, look));
    }
    await opened(browser, file, { name: "print", width: 1280, colorScheme: "dark" }, (page) => onPaper(page, file));
  }
  await browser.close();
  found.forEach((line) => console.log(line));
  console.log(`${names.length} pages, each in ${LOOKS.length} looks and printed: ${found.length} found`);
  process.exit(names.length === 0 || found.length ? 1 : 0);
}

async function opened(browser, file, look, tried) {
  const page = await browser.newPage({
    viewport: { width: look.width, height: HEIGHT },
    colorScheme: look.colorScheme,
  });
  const say = (what) => found.push(`${file}: ${look.name}: ${what}`);
  const address = pathToFileURL(file).href;
  page.on("request", (asked) => asked.url().split("#")[0] === address || say(`asks for ${asked.url()}`));
  page.on("console", (message) => say(`the browser says: ${message.text()}`));
  page.on("pageerror", (error) => say(`the browser says: ${error.message}`));
  await page.goto(address);
  for (const what of await tried(page)) {
    say(what);
  }
  await page.close();
}

async function onScreen(page, file, look) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (process.argv.includes("--pictures")) {
    await page.screenshot({ path: file.replace(/html$/, `${look.name}.png`), fullPage: true });
  }
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(
    (values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } }),
    TAGS,
  );
  return [
    ...(wider > 0 ? [`the page is ${wider} pixels wider than the screen`] : []),
    ...(passes.length ? [] : ["axe looked at nothing"]),
    ...violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.length} times, first ${nodes[0].html}`),
  ];
}

async function onPaper(page, file) {
  await page.emulateMedia({ media: "print" });
  const wrong = await page.evaluate(() => {
    const style = (element) => getComputedStyle(element);
    const all = (selector) => [...document.querySelectorAll(selector)];
    return [
      ...all("thead").filter((head) => style(head).display !== "table-header-group").map(() => "a head is not repeated"),
      ...all("tr").filter((row) => style(row).breakInside !== "avoid").map(() => "a row may be parted"),
      ...all("td").filter((cell) => style(cell).printColorAdjust !== "exact").map(() => "a shade is not printed"),
      ...(style(document.body).backgroundColor === "rgb(255, 255, 255)" ? [] : ["paper is not white"]),
      ...all(".marking").filter((marking) => style(marking).position !== "fixed").map(() => "the marking is on one page"),
    ];
  });
  const path = file.replace(/html$/, "pdf");
  const pdf = await page.pdf({ path, preferCSSPageSize: true });
  const sizes = [...pdf.toString("latin1").matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  const turned = await page.evaluate(() => document.querySelectorAll(".turned").length);
  const lying = sizes.filter(([, width, height]) => Number(width) > Number(height)).length;
  const isA4 = ([, ...sides]) => sides.map(Number).sort((a, b) => a - b).every((side, at) => Math.abs(side - SIDES[at]) < 1);
  return [
    ...new Set(wrong),
    ...(sizes.length ? [] : ["nothing is printed"]),
    ...sizes.filter((size) => !isA4(size)).map(([size]) => `a sheet is not A4: ${size}`),
    ...(lying > 0 === turned > 0 ? [] : [`${turned} wide tables on ${lying} turned sheets`]),
  ];
}

main(process.argv[2], process.argv[3]).catch((error) => {
  console.error(error);
  process.exit(2);
});
