/**
 * `node scripts/train-secrets.mjs`: makes the weights of the classifier of generic secrets, `eslint-plugin/src/secrets/weights.ts`, from
 * generated material. The same packages in node_modules give the same weights, byte for byte: every random number comes from a seed.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadSecrets } from "../test/bench/secrets-source.mjs";
import { makeMaterial, readPackages } from "./lib/secret-material.mjs";
import { root } from "./lib/setup.mjs";

const SEED = 20260101;
const EXAMPLES = 40_000;
const ROUNDS = 6;
const RATE = 0.15;
const DECAY = 1e-6;

const { featuresOf, BUCKETS, randomFrom, FAKE_IDS, fakeSecret } = await loadSecrets();

function tokensOf(variants) {
  return FAKE_IDS.flatMap((id) => variants.map((variant) => fakeSecret(id, variant))).filter(
    (token) => !/[\s:]/u.test(token) && token.length < 120,
  );
}

const random = randomFrom(SEED);
const material = makeMaterial(readPackages(join(root, "node_modules"), 0), random, EXAMPLES, tokensOf([0, 1, 2]));
const examples = material.map(({ name, value, secret }) => ({ ...featuresOf(name, value), secret: Number(secret) }));
const size = examples.reduce((most, { index }) => index.reduce((each, at) => Math.max(each, at + 1), most), BUCKETS);
const weights = train(examples, size);

const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
const scale = Number((largest / 127).toPrecision(6));
const bytes = Uint8Array.from(weights, (weight) => Math.round(weight / scale) & 255);
const text = `/** Made by \`scripts/train-secrets.mjs\`; not to be edited. One signed byte a feature of \`features.ts\`, in base64, and what to multiply it by. */
export const SCALE = ${scale};
// prettier-ignore
export const WEIGHTS = "${Buffer.from(bytes).toString("base64")}";
`;
writeFileSync(join(root, "eslint-plugin/src/secrets/weights.ts"), text);
console.log(`${material.length} examples, ${weights.length} weights, ${text.length} bytes`);

/** Stochastic gradient descent with a rate of its own for each weight (AdaGrad). */
function train(list, size) {
  const weights = new Float64Array(size);
  const seen = new Float64Array(size).fill(1e-3);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(list);
    for (const { index, amount, secret } of list) {
      let sum = 0;
      for (let at = 0; at < index.length; at++) sum += weights[index[at]] * amount[at];
      const error = 1 / (1 + Math.exp(-sum)) - secret;
      for (let at = 0; at < index.length; at++) {
        const slope = error * amount[at] + DECAY * weights[index[at]];
        seen[index[at]] += slope * slope;
        weights[index[at]] -= (RATE * slope) / Math.sqrt(seen[index[at]]);
      }
    }
  }
  return weights;
}

function shuffle(list) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}
