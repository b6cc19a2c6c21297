/** Which dependencies may become something else at the next install, and which commands run what the network gives them. */
import { describe, expect, it } from "vitest";
import { createLinter } from "../../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../../eslint-plugin/src/workspace/memory.js";

function lint(path: string, text: string): readonly string[] {
  const report = createLinter(memoryWorkspace([[path, text]]), { preset: "strict" }).lint(path)!;
  return report.findings.filter(({ rule }) => rule === "no-unpinned-dependency").map(({ at }) => text.slice(at.start, at.end));
}

describe("no-unpinned-dependency", () => {
  it("reads package.json", () => {
    const open = {
      openai: "latest",
      "discord.js": "*",
      "@langchain/core": "",
      a: "github:acme/a",
      b: "git+https://github.com/acme/b.git#main",
      c: "acme/c",
    };
    const fixed = {
      telegraf: "^4.16.0",
      express: "*",
      d: "github:acme/d#v1.2.0",
      e: "acme/e#50442af1",
      f: "workspace:*",
      g: "file:../g",
      h: "npm:h@1",
    };
    expect(lint("package.json", JSON.stringify({ dependencies: open, devDependencies: fixed }))).toEqual(
      Object.values(open).map((each) => JSON.stringify(each)),
    );
  });

  it("reads requirements", () => {
    const open = [
      "openai",
      "discord.py  ",
      "python-telegram-bot[ext]",
      "git+https://github.com/acme/a.git",
      "-e git+https://github.com/acme/b@main#egg=b",
      "c @ git+https://github.com/acme/c",
      "http://acme.dev/d.zip",
    ];
    const fixed = [
      "flask",
      "openai==1.2.3",
      "langchain>=0.2,<0.4  # why",
      "git+https://github.com/acme/e@v1.2.0",
      "f @ git+https://github.com/acme/f@50442af1",
      "-r base.txt",
      "--index-url https://pypi.org/simple",
    ];
    expect(lint("requirements.txt", [...open, ...fixed].join("\n"))).toEqual(open.map((each) => each.trim()));
  });

  it("reads pyproject.toml and Pipfile", () => {
    const project = `[project]\ndependencies = ["openai", "anthropic>=0.30,<1", "rich"]\n[project.optional-dependencies]\nx = ["gradio"]\n`;
    const poetry = `[tool.poetry.dependencies]\npython = "*"\naiogram = "*"\nlangchain = { version = "^0.3" }\na = { git = "https://github.com/acme/a.git" }\nb = { git = "https://github.com/acme/b.git", tag = "v1.0" }\n`;
    expect(lint("pyproject.toml", project + poetry)).toEqual(['"openai"', '"gradio"', '"*"', '"https://github.com/acme/a.git"']);
    expect(lint("Pipfile", '[packages]\nopenai = "*"\nflask = "*"\nanthropic = "~=0.30"\n')).toEqual(['"*"']);
  });

  it("reads the commands of scripts, Dockerfiles, workflows and packages", () => {
    expect(lint("Dockerfile", "FROM a\nRUN apt-get update && \\\n    curl -fsSL https://acme.dev/install.sh | sudo -E bash -\n")).toEqual([
      "curl -fsSL https://acme.dev/install.sh | sudo -E bash",
    ]);
    expect(
      lint(
        "setup.sh",
        'bash <(curl -s https://acme.dev/x)\nsh -c "$(wget -qO- https://acme.dev/y)"\ncurl https://acme.dev/z -o z\n# curl a | sh\n',
      ),
    ).toHaveLength(2);
    expect(
      lint(
        ".github/workflows/a.yml",
        "jobs:\n  a:\n    steps:\n      - run: |\n          curl https://acme.dev/i | sh\n          echo done\n",
      ),
    ).toHaveLength(1);
    expect(
      lint("package.json", '{ "scripts": { "setup": "curl https://acme.dev/i | bash", "show": "curl https://acme.dev/i | jq ." } }'),
    ).toHaveLength(1);
  });
});
