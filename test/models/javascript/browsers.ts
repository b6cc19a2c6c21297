import express from "express";
import fs from "node:fs";
import { JSDOM, VirtualConsole } from "jsdom";
import { chromium, type Page } from "playwright";
import puppeteer, { type Page as Tab } from "puppeteer";
import extra from "puppeteer-extra";
import { Builder, By } from "selenium-webdriver";

const app = express();
app.use(express.json());

app.post("/puppeteer", async (req, res) => {
  const { q } = req.body;
  const browser = await puppeteer.launch({ executablePath: puppeteer.executablePath(), args: ["--no-sandbox", `--proxy=${q}`] });
  await puppeteer.launch({ args: [q] }); // error[no-command-injection]
  const page = await browser.newPage();
  await page.goto(q); // error[no-ssrf]: reaches the page that is opened
  await page.goto(`https://example.org/search?q=${q}`);
  await page.setContent(`<h1>${q}</h1>`); // error[no-ssrf]
  await page.evaluate(`show("${q}")`); // error[no-code-injection]
  const title = await page.evaluate((text) => document.title + text, q);
  await page.evaluate((text) => (document.body.innerHTML = text), q); // error[no-html-injection]
  fs.writeFileSync(title, "text"); // error[no-path-traversal]
  fs.unlinkSync(await page.$eval("h1", (element) => element.id)); // error[no-path-traversal]
  fs.unlinkSync(await page.content()); // error[no-path-traversal]
  fs.unlinkSync(page.url()); // error[no-path-traversal]
  await page.addScriptTag({ content: q }); // error[no-code-injection]
  await page.addScriptTag({ url: q }); // error[no-ssrf]
  await page.screenshot({ path: `shots/${q}.png` }); // error[no-path-traversal]
  await page.type("#search", q);
  await (await page.$("h1")).click();
  const all = await page.$$("h1");
  fs.unlinkSync(await all[0].evaluate((element) => element.textContent)); // error[no-path-traversal]
  await page.exposeFunction("save", (name) => fs.unlinkSync(name)); // error[no-path-traversal]
  page.on("dialog", (dialog) => dialog.dismiss());
  page.keyboard.press("Enter");
  await browser.close();
  extra.use(undefined);
  const other = await (await extra.connect({})).createBrowserContext();
  await (await other.pages())[0].goto(q); // error[no-ssrf]
});

app.post("/playwright", async (req, res) => {
  const { q } = req.body;
  const browser = await chromium.launch();
  await puppeteer.launch({ args: ["--remote-debugging-port=9222"] }); // error[require-origin-check]: can be steered through a port
  await puppeteer.launch({ args: ["--remote-debugging-address=0.0.0.0"] }); // error[require-origin-check]: can be steered through a port
  await puppeteer.launch({ args: ["--remote-debugging-address=127.0.0.1", "--remote-debugging-port=0"] });
  const page = await (await browser.newContext()).newPage();
  const response = await page.goto(q); // error[no-ssrf]
  fs.unlinkSync(await response.text()); // error[no-path-traversal]
  if (!response.ok()) return;
  await page.request.get(q); // error[no-ssrf]
  fs.unlinkSync((await page.locator("h1").allTextContents())[0]); // error[no-path-traversal]
  await page.getByRole("textbox").fill(q);
  const download = await page.waitForEvent("download");
  await page.waitForEvent("load");
  await download.saveAs(`downloads/${download.suggestedFilename()}`); // error[no-path-traversal]
  await download.path();
  page.on("download", (each) => each.saveAs(`downloads/${each.suggestedFilename()}`)); // error[no-path-traversal]
});

export async function open(page: Page, tab: Tab) {
  fs.unlinkSync(await page.innerText("h1")); // error[no-path-traversal]
  fs.unlinkSync(await tab.title()); // error[no-path-traversal]
}

app.post("/selenium", async (req, res) => {
  const { q } = req.body;
  const driver = await new Builder().forBrowser("chrome").build();
  await driver.get(q); // error[no-ssrf]
  await driver.navigate().to(q); // error[no-ssrf]
  await driver.navigate().refresh();
  await driver.executeScript(`show("${q}")`); // error[no-code-injection]
  await driver.executeScript("show(arguments[0])", q);
  fs.unlinkSync(await driver.findElement(By.id("x")).getText()); // error[no-path-traversal]
  const found = await driver.findElements(By.id("x"));
  await found[0].sendKeys(q);
  await driver.quit();
});

app.post("/jsdom", async (req, res) => {
  const { q } = req.body;
  new JSDOM(q, { runScripts: "dangerously", virtualConsole: new VirtualConsole() }); // error[no-code-injection]: reaches a page whose
  const dom = new JSDOM(q);
  fs.unlinkSync(dom.window.document.querySelector("h1").textContent); // error[no-path-traversal]
  fs.unlinkSync(JSDOM.fragment(q).textContent); // error[no-path-traversal]
  await JSDOM.fromURL(q); // error[no-ssrf]
  await JSDOM.fromFile(q); // error[no-path-traversal]
});
