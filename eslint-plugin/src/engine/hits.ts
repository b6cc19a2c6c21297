/** Hits of one place and kind are one hit. */
import type { Flow, Hit } from "./finding.js";

export function hitKey({ at, kind }: Hit): string {
  return `${at.file}:${at.start}:${at.end}:${kind}`;
}

/** Flows of one place gather; a confirmed hit replaces a possible one. */
export function mergeHit(before: Hit | undefined, hit: Hit): Hit {
  if (
    !before ||
    before === hit ||
    (before.established && !hit.established) ||
    (before.confidence === "possible" && hit.confidence === "confirmed")
  )
    return hit;
  if (before.built !== hit.built) return before.built ? hit : before;
  if (hit.confidence !== before.confidence) return before;
  if (before.authorized && !hit.authorized) {
    const { authorized: _, ...reachable } = before;
    before = reachable;
  }
  if (before.genuine && !hit.genuine) {
    const { genuine: _, ...sent } = before;
    before = sent;
  }
  // Whoever reaches it through a server that is in sight reaches it.
  if (hit.served && !before.served) before = { ...before, served: true, ...(hit.entry && { entry: hit.entry }) };
  if (hit.siblings && !before.siblings) before = { ...before, siblings: hit.siblings };
  if (hit.fact && !before.fact) before = { ...before, fact: true };
  const fresh = hit.flows.filter((flow) => !before.flows.some((other) => sameSource(flow, other)));
  if (fresh.length === 0 || before.flows.length >= 8) return before;
  return { ...before, flows: [...before.flows, ...fresh].sort((a, b) => a.steps.length - b.steps.length) };
}

function sameSource(a: Flow, b: Flow): boolean {
  const x = a.steps[0];
  const y = b.steps[0];
  return a.label === b.label && x?.start === y?.start && x?.file === y?.file;
}
