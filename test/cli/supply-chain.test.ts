/** What is published: its contents, settings, and the account of what is in it of others'. Needs `npm run build`. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { packages } from "../support/installation.mjs";
import { pack } from "../support/packed.js";
import { temporaryFolder } from "../support/temporary.js";
import { validator } from "../support/validator.js";

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

describe.each([
  ["eslint-plugin", /^(?:bin|dist|docs|formatters|schema)\/|^(?:README\.md|LICENSE|llms\.txt|package\.json)$/u],
  ["server", /^(?:bin|dist)\/|^(?:README\.md|LICENSE|package\.json)$/u],
] as const)("%s", (workspace, allowed) => {
  const manifest = JSON.parse(readFileSync(path(`${workspace}/package.json`), "utf8")) as Record<string, unknown>;

  it("is packed with what is run and read, and nothing else", () => {
    const { files } = pack(workspace, temporaryFolder());
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
    expect(files.filter((file) => /\.(?:tsbuildinfo|map)$|(?:^|\/)\.|\.test\./u.test(file))).toEqual([]);
    const bins = Object.values(manifest["bin"] as Record<string, string>);
    for (const bin of bins) expect(files).toContain(bin);
  });

  it("says where it comes from, and runs nothing when it is installed", () => {
    expect(manifest["publishConfig"]).toEqual({ access: "public", provenance: true });
    expect(manifest["repository"]).toMatchObject({ type: "git", directory: workspace });
    expect(manifest).not.toHaveProperty("scripts");
  });

  it("has a bill of materials that CycloneDX's schema takes, and licences of all in it", async () => {
    const folder = temporaryFolder();
    const { status, stderr } = spawnSync(process.execPath, [path("scripts/sbom.mjs"), workspace, folder], { encoding: "utf8" });
    expect(status, stderr).toBe(0);
    const bill = JSON.parse(readFileSync(join(folder, `${workspace}.cdx.json`), "utf8")) as {
      components: { name: string; licenses?: unknown }[];
    };
    const schemas = join(
      await packages({ "@cyclonedx/cyclonedx-library": "10.3.0" }),
      "node_modules/@cyclonedx/cyclonedx-library/res/schema",
    );
    const schema = (name: string): object =>
      JSON.parse(
        readFileSync(
          join(
            schemas,
            readdirSync(schemas).find((file) => file.startsWith(name) && file.endsWith(".json"))!,
          ),
          "utf8",
        ),
      ) as object;
    const validate = validator(schema("bom-1.6"), {
      "http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json": schema("spdx"),
      "http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json": schema("jsf"),
    });
    expect(validate(bill), JSON.stringify(validate.errors)?.slice(0, 500)).toBe(true);
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["oxc-parser", "ajv", workspace === "server" ? "vscode-languageserver" : "enhanced-resolve"]),
    );
    expect(bill.components.filter(({ licenses }) => licenses === undefined)).toEqual([]);
    expect(readFileSync(join(folder, `${workspace}.licences.txt`), "utf8")).toMatch(/^ajv 8\.\S+ \(MIT\)\n\nThe MIT License/mu);
  });
});

describe("issue templates", () => {
  it.each(["false-positive", "missed-defect"])("%s asks for what a maintainer needs, code last of all", (name) => {
    const form = parse(readFileSync(path(`.github/ISSUE_TEMPLATE/${name}.yml`), "utf8")) as {
      body: { id: string; validations?: { required?: boolean } }[];
    };
    expect(form.body.map(({ id }) => id)).toEqual(["rule", "version", "code", "why"]);
    expect(form.body.find(({ id }) => id === "code")!.validations?.required).toBeUndefined();
  });
});
