/**
 * The database of known vulnerabilities that `--advisories` names: a file, a folder or a zip archive of OSV's records, or an address of one of
 * these, which is the only thing this program ever downloads.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { inflateRawSync } from "node:zlib";
import { Advisories } from "../advisories/advisories.js";
import { UsageError } from "./usage.js";

/** OSV's archive of all of npm is smaller. */
const LARGEST = 1_000_000_000;
const PATIENCE = 300_000;

export function readAdvisories(given: string, cwd: string): Advisories {
  const advisories = new Advisories();
  const isAddress = /^https?:\/\//u.test(given);
  if (given.startsWith("http://")) throw new UsageError("--advisories: the address must begin with https://.");
  try {
    if (isAddress) addBytes(advisories, download(given));
    else addPath(advisories, resolve(cwd, given));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`--advisories ${given}: ${code === "ENOENT" ? "no such file or folder" : `cannot be read (${code ?? message})`}.`);
  }
  if (advisories.size === 0) throw new UsageError(`--advisories ${given}: it holds no advisories in OSV's format for npm or PyPI.`);
  return advisories;
}

function addPath(advisories: Advisories, path: string): void {
  if (!statSync(path).isDirectory()) return addBytes(advisories, readFileSync(path));
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory() || (entry.isFile() && /\.(?:json|zip)$/u.test(entry.name))) addPath(advisories, inner);
  }
}

function addBytes(advisories: Advisories, bytes: Buffer): void {
  if (bytes.readUInt32LE(0) === 0x04034b50) for (const each of unzipped(bytes)) addText(advisories, each.toString("utf8"));
  else addText(advisories, bytes.toString("utf8"));
}

function addText(advisories: Advisories, text: string): void {
  try {
    advisories.add(JSON.parse(text));
  } catch {
    // One record that is no JSON costs itself, not the others.
  }
}

/** The JSON files of a zip archive, by its directory at the end. */
function* unzipped(bytes: Buffer): Generator<Buffer> {
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0) return;
  let total = 0;
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= end && bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const local = bytes.readUInt32LE(at + 42);
    const isRecord = bytes.toString("utf8", at + 46, at + 46 + name).endsWith(".json");
    at += 46 + name + extra + comment;
    if (!isRecord || local + 30 > bytes.length) continue;
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    const text = method === 8 ? inflateRawSync(packed, { maxOutputLength: 50_000_000 }) : packed;
    if ((total += text.length) > 5 * LARGEST) return;
    yield text;
  }
}

/** In a process of its own, since everything else here waits for nothing. */
function download(address: string): Buffer {
  const script =
    "const answer = await fetch(process.argv[1]); if (!answer.ok) { console.error(answer.status); process.exit(1); }" +
    "process.stdout.write(Buffer.from(await answer.arrayBuffer()));";
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script, address], {
    maxBuffer: LARGEST,
    timeout: PATIENCE,
  });
  if (status !== 0) throw new UsageError(`--advisories ${address}: it cannot be downloaded.`);
  return stdout;
}
