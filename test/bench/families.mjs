/** Weaknesses that a scanner may fairly report for one another: CWE numbers by family. Rules and labels are compared by family. */
export const FAMILIES = {
  sql: [89, 564, 943],
  command: [77, 78, 88],
  code: [94, 95, 96, 1336],
  path: [22, 23, 36, 73, 706],
  ssrf: [918],
  xss: [79, 80, 116],
  prompt: [1427],
  credentials: [259, 321, 547, 798],
  redirect: [601],
  deserialization: [502],
  xml: [91, 611, 643, 776],
  ldap: [90],
  "log-injection": [117],
  "format-string": [134],
  crypto: [208, 261, 310, 311, 326, 327, 328, 329, 330, 331, 338, 759, 760, 780, 916, 1204, 1240, 1241],
  transport: [295, 297, 300, 319, 523],
  "info-exposure": [200, 209, 215, 312, 313, 315, 359, 489, 497, 522, 532, 538, 548, 598, 922],
  "origin-csrf": [183, 201, 345, 346, 347, 352, 942],
  cookie: [614, 1004, 1275],
  dos: [400, 409, 606, 674, 730, 834, 835, 1050, 1333],
  "rate-limit": [307, 770, 799],
  prototype: [915, 1321],
  "input-validation": [20, 185, 625, 1286, 1287],
  auth: [284, 285, 287, 290, 306, 384, 521, 613, 620, 639, 640, 807, 862, 863],
  "dynamic-call": [470, 754],
  headers: [451, 693, 1021, 1022],
  "untrusted-code": [353, 494, 506, 829, 830, 912, 1104],
  "file-race-temp": [367, 377, 379],
};

/** As labels of whole bots are compared: "information exposure" is several things there, and a CWE may belong to two families. */
export const LABEL_FAMILIES = {
  ...without(FAMILIES, "info-exposure"),
  privacy: [312, 359, 532, 256, 201, 1230],
  disclosure: [209, 497],
  "exposed-secret": [200, 522, 540],
  authz: [284, 285, 306, 639, 862, 863, 807, 346, 345, 347, 352],
  code: [...FAMILIES.code, 470, 1426, 829, 502],
  input: [20, 770, 400, 1284, 1287, 502],
  transport: [295, 297, 319, 300, 523],
  mention: [74, 116],
  debug: [489, 215],
  loop: [834, 835, 400, 770, 799],
};

function without(families, name) {
  return Object.fromEntries(Object.entries(families).filter(([key]) => key !== name));
}

/** Whether two lists of CWE numbers have a weakness in common. */
export function related(some, others, families) {
  return some.some((a) =>
    others.some((b) => a === b || Object.values(families).some((family) => family.includes(a) && family.includes(b))),
  );
}

/** The name of the family of the first CWE that has one; "CWE-n" when none has. */
export function familyOf(cwes, families = FAMILIES) {
  for (const cwe of cwes) {
    const found = Object.entries(families).find(([, numbers]) => numbers.includes(cwe));
    if (found) return found[0];
  }
  return cwes.length > 0 ? `CWE-${cwes[0]}` : "no CWE";
}
