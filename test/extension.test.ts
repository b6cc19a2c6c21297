/** The extension's manifest promises what the server and the client do; its settings reach the server in the form it reads. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { toServerSettings } from "../extension/src/settings.js";
import * as protocol from "../server/src/protocol.js";
import { analysedPath } from "../server/src/languages.js";
import { CANCEL_SCAN_COMMAND, SCAN_COMMAND } from "../server/src/protocol.js";
import { readEditorSettings } from "../server/src/settings.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function manifest(folder: string) {
  return JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
    readonly version: string;
    readonly activationEvents: readonly string[];
    readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: boolean } };
    readonly contributes: {
      readonly commands: readonly { readonly command: string }[];
      readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
    };
    readonly dependencies?: Readonly<Record<string, string>>;
  };
}

const extension = manifest("extension");
const protocolConstants: Readonly<Record<string, string>> = protocol;
const sources = readdirSync(join(root, "extension/src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(join(root, "extension/src", file), "utf8"))
  .join("\n");
/** Commands that the server names; the client library registers them. */
const OF_SERVER: readonly string[] = [SCAN_COMMAND, CANCEL_SCAN_COMMAND];
const client = readFileSync(join(root, "extension/src/activation.ts"), "utf8");

describe("the extension's manifest", () => {
  test("starts it for languages the server knows, and for nothing else", () => {
    const languages = extension.activationEvents.map((event) => /^onLanguage:(.+)$/.exec(event)?.[1]);
    expect(languages.length).toBeGreaterThan(0);
    for (const language of languages) {
      expect(analysedPath("nameless", language ?? "plaintext"), language).toBeDefined();
      expect(client).toContain(`"${language}"`);
    }
  });

  test("lets it run where nothing is trusted and nothing is installed", () => {
    expect(extension.capabilities.untrustedWorkspaces.supported).toBe(true);
    expect(extension.dependencies).toBeUndefined();
  });

  test("offers the commands that the client registers", () => {
    const registered = [
      ...sources.matchAll(/(?:registerCommand|onFinding)\(\s*(?:`\$\{ID\}\.(\w+)`|"chatbotSecurity\.(\w+)"|([A-Z_]+))/gu),
    ].map(([, short, long, constant]) => (constant === undefined ? `chatbotSecurity.${short ?? long}` : protocolConstants[constant]));
    expect(extension.contributes.commands.map(({ command }) => command).sort()).toEqual([...registered, ...OF_SERVER].sort());
  });

  test("comes with no telemetry, and nothing in client or server speaks to a network", () => {
    const network =
      /telemetry|\bfetch\(|(?:from |require\(|import\()["'](?:node:)?(?:https?|http2|net|tls|dgram)["']|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection/giu;
    const found = ["extension/src", "server/src"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .flatMap((file) =>
          [...readFileSync(join(root, folder, file), "utf8").matchAll(network)].map(([words]) => `${folder}/${file}: ${words}`),
        ),
    );
    expect(found).toEqual([]);
    const { devDependencies } = JSON.parse(readFileSync(join(root, "extension/package.json"), "utf8")) as {
      readonly devDependencies: object;
    };
    expect(Object.keys(devDependencies).filter((name) => /telemetry|insights|analytics|sentry/iu.test(name))).toEqual([]);
  });

  test("has the version of what it ships", () => {
    expect([manifest("server").version, manifest("eslint-plugin").version]).toEqual([extension.version, extension.version]);
  });
});

describe("the extension's settings", () => {
  /** "chatbotSecurity.trace.server" as the editor hands it over: { trace: { server } }. */
  const section: Record<string, unknown> = {};
  for (const [name, { default: value }] of Object.entries(extension.contributes.configuration.properties)) {
    const [last, ...path] = name.split(".").slice(1).reverse();
    let object = section;
    for (const part of path.reverse()) object = (object[part] ??= {}) as Record<string, unknown>;
    object[last!] = value;
  }

  test("are all understood by the server, defaults included", () => {
    expect(readEditorSettings(toServerSettings(section))).toEqual({
      enable: true,
      preset: "recommended",
      baseline: "hide",
      run: "onType",
      scan: "openFiles",
      rules: {},
      trace: "off",
      codeLens: true,
      eslint: "auto",
    });
  });

  test("turn the trace of the protocol into the server's", () => {
    expect(toServerSettings({ run: "onSave", trace: { server: "verbose" } })).toEqual({ run: "onSave", trace: "verbose" });
    expect(toServerSettings({ trace: { server: "loud" } })).toEqual({ trace: undefined });
    expect(toServerSettings(null)).toBeNull();
  });
});
