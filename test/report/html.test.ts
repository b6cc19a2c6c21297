/** The report page as text: whole, closed to hostile text, and the same for the same result. How it looks and works: test/e2e. */
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { CSP } from "../../eslint-plugin/src/report/html/csp.js";
import { pageScript, pageStyle } from "../../eslint-plugin/src/report/html/html.js";
import { formatHtml } from "../../eslint-plugin/src/report/index.js";
import { file, finding, result, RULE, step } from "./sample.js";

const HOSTILE = `</script><img src=x onerror="alert(1)"><svg/onload='alert(1)'>&amp;\u202E\u0007`;

it("runs and loads nothing but its own script and style", () => {
  const hash = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  // After a change of page.client.js or page.css their hashes go into csp.ts.
  expect(CSP).toBe(
    `default-src 'none'; script-src '${hash(pageScript())}'; style-src '${hash(pageStyle())}'; base-uri 'none'; form-action 'none'`,
  );
  const page = formatHtml(result());
  expect(page).toContain(`<script>${pageScript()}</script>`);
  expect(page).toContain(`<style>${pageStyle()}</style>`);
  expect(page).not.toMatch(/\s(?:src|srcset|style|on[a-z]+)=|<link|@import|url\(/u);
});

it("makes no markup of what others wrote", () => {
  const hostile = finding({
    message: HOSTILE,
    file: HOSTILE,
    rule: HOSTILE,
    fingerprint: HOSTILE,
    flows: [
      {
        source: "chat",
        steps: [
          { ...step(1, HOSTILE, "source", HOSTILE), code: HOSTILE },
          { ...step(2, HOSTILE, "sink", HOSTILE), code: HOSTILE },
        ],
      },
    ],
  });
  const files = [
    file({
      file: HOSTILE,
      findings: [hostile],
      problems: [{ message: HOSTILE, start: { line: 1, column: 1 } }],
      truncated: HOSTILE,
    }),
  ];
  const rule = { ...RULE, name: HOSTILE, why: `\`${HOSTILE}\``, instead: HOSTILE };
  const page = formatHtml(
    result(files, { rootUrl: `file:///${encodeURIComponent(HOSTILE)}/`, rules: [rule], notices: [{ file: HOSTILE, message: HOSTILE }] }),
  );
  expect(page.match(/<img|<svg\/|onerror="|onload='|\u202E|\u0007/gu)).toBeNull();
  expect(page.match(/<script>/gu)).toHaveLength(1);
  expect(page.match(/<\/script>/gu)).toHaveLength(1);
  expect(page).toContain("&lt;/script&gt;&lt;img");
});

it("shows findings, ways, numbers, and what was left out", () => {
  const known = finding({ fingerprint: "fedcba9876543210", severity: "warning", confidence: "possible" });
  const page = formatHtml(
    result(
      [
        file({
          known: [known],
          suppressionProblems: [
            { kind: "unused-suppression", message: "Useless.", start: { line: 9, column: 1 }, end: { line: 9, column: 2 } },
          ],
        }),
      ],
      {
        baseline: { known: 1, stale: [{ file: "gone.js", rule: "no-ssrf", fingerprint: "0000000000000000" }] },
      },
    ),
  );
  expect(page.match(/<details\s+class="finding/gu)).toHaveLength(2);
  expect(page).toMatch(/data-status="new"[^]*data-status="known"/u);
  expect(page).toContain("Trend: 2 now, as many as the 2 of the baseline – 1 gone, 1 still there, 1 new.");
  expect(page).toContain("<code>message.content</code>");
  for (const text of ["a bot", "LLM05", "CWE-89", "Useless.", "gone.js", "code of line 2"]) expect(page).toContain(text);
});

it("shows that there is nothing, and not more than can be read", () => {
  expect(formatHtml(result([]))).toContain("No findings.");
  const many = Array.from({ length: 2100 }, (_, index) => finding({ fingerprint: String(index).padStart(16, "0") }));
  const page = formatHtml(result([file({ findings: many })]));
  expect(page.match(/<details\s+class="finding/gu)).toHaveLength(2000);
  expect(page).toContain("100 further findings are not on this page");
});

it("is the same for the same result, and tells nothing of the machine", () => {
  expect(formatHtml(result())).toBe(formatHtml(result()));
  expect(formatHtml(result())).not.toContain("/home/me");
});
