/**
 * The editor's page as a site serves it that has nothing behind it: no machine to run extensions on and no disk, only files that the page loads.
 * The real page is served, but its configuration names no server, and the extensions come from addresses.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page, Route } from "playwright-core";

export const VIRTUAL_FOLDER = "bot-files:/";

/** Below it are the extensions. */
const EXTENSIONS = "/extensions-of-the-test";
const FILES = join(dirname(fileURLToPath(import.meta.url)), "virtual-files");

const TYPES: Readonly<Record<string, string>> = { ".json": "application/json", ".js": "text/javascript", ".cjs": "text/javascript" };

interface Site {
  readonly address: string;
  /** What the virtual folder holds. */
  readonly folder: string;
  /** Where extensions are installed. */
  readonly extensions: string;
  readonly settings: object;
}

export async function withoutServer(page: Page, { address, folder, extensions, settings }: Site): Promise<void> {
  const installed = readdirSync(extensions, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const { host } = new URL(address);
  const additionalBuiltinExtensions = [...installed, "virtual-files"].map((name) => ({
    scheme: "http",
    authority: host,
    path: `${EXTENSIONS}/${name}`,
  }));
  await page.route(`${address}/?folder=*`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: configured(await answer.text(), { additionalBuiltinExtensions, configurationDefaults: settings }),
    });
  });
  await page.route(`${address}/**/workbench.js`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: alone(await answer.text()) });
  });
  await page.route(`${address}${EXTENSIONS}/**`, (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(EXTENSIONS.length + 1));
    if (path === "virtual-files/files.json") return route.fulfill({ json: texts(folder) });
    return serve(route, path.startsWith("virtual-files/") ? join(FILES, "..", path) : join(extensions, path));
  });
}

/** The page with another configuration, which stands in an attribute. */
function configured(html: string, change: object): string {
  const changed = html.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/u, (_, before: string, text: string) => {
    const configuration = JSON.parse(text.replaceAll("&quot;", '"').replaceAll("&amp;", "&")) as object;
    const now = JSON.stringify({ ...configuration, ...change });
    return `${before}${now.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
  });
  if (changed === html) throw new Error("The editor's page has no configuration.");
  return changed;
}

/** code-server's own changes of the page: it is always its server, and the user's settings lie there. */
function alone(script: string): string {
  const changed = script
    .replace(/remoteAuthority:\s*location\.host/u, "remoteAuthority:void 0")
    .replace(/(\.with\(\{\s*scheme:\s*\w+\.)vscodeRemote(\s*\}\),\s*"User"\))/u, "$1vscodeUserData$2");
  if (changed === script) throw new Error("The editor's page does not name its server as it did.");
  return changed;
}

function texts(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(names.map((name) => [relative(".", name).split(sep).join("/"), readFileSync(join(folder, name), "utf8")]));
}

async function serve(route: Route, file: string): Promise<void> {
  const body = statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
  await (body ? route.fulfill({ body, contentType: TYPES[extname(file)] ?? "application/octet-stream" }) : route.fulfill({ status: 404 }));
}
