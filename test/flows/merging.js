/** Functions that merge objects and write at paths, whoever calls them. */
export function set(object, path, value) {
  const keys = path.split(".");
  for (let i = 0; i < keys.length - 1; i++) object = object[keys[i]];
  object[keys[keys.length - 1]] = value; // error[no-prototype-pollution]: lead out of the object
}

export function setIn(object, path, value) {
  const last = path.pop();
  while (path.length) {
    const key = path.shift();
    object = object[key] || (object[key] = {});
  }
  object[last] = value; // error[no-prototype-pollution]: lead out of the object
}

export function merge(target, source) {
  for (const key in source) {
    if (typeof source[key] === "object" && target[key]) merge(target[key], source[key]);
    else target[key] = source[key]; // error[no-prototype-pollution]: lead out of the object
  }
}

export function mergeAndKeep(target, source) {
  for (const key of Object.keys(source)) {
    if (source[key] instanceof Object) target[key] = mergeAndKeep(target[key] ?? {}, source[key]);
    else target[key] = source[key]; // error[no-prototype-pollution]: lead out of the object
  }
  return target;
}

export function mergeInCallback(target, source) {
  Object.keys(source).forEach((key) => {
    if (target[key] && source[key] instanceof Object) mergeInCallback(target[key], source[key]);
    else target[key] = source[key]; // error[no-prototype-pollution]: lead out of the object
  });
}

export class Options {
  merge(target, source) {
    for (const key of Object.keys(source)) {
      if (key in target) this.merge(target[key], source[key]);
      else target[key] = source[key]; // error[no-prototype-pollution]: lead out of the object
    }
  }
}

export function warned(target, source) {
  for (const key of Object.keys(source)) {
    if (key === "__proto__") continue;
    if (target[key] instanceof Object) warned(target[key], source[key]);
    else target[key] = source[key];
  }
}

export function owned(target, source) {
  for (const key of Object.keys(source)) {
    if (target.hasOwnProperty(key)) owned(target[key], source[key]);
    else target[key] = source[key];
  }
}

export function shallow(target, source) {
  for (const key of Object.keys(source)) target[key] = source[key];
  return target;
}

export function cells(grid) {
  for (let row = 0; row < 3; row++) grid = grid[row];
  grid[2] = 1;
}

export function setReduced(object, path, value) {
  const keys = path.split(".");
  const last = keys.pop();
  const target = keys.reduce((found, key) => (found[key] = found[key] || {}), object);
  target[last] = value; // error[no-prototype-pollution]: lead out of the object
}

export function summed(object, rows, value) {
  const total = rows.reduce((sums, row) => sums + row.count, 0);
  object[total] = value;
  const groups = rows.reduce((found, row) => found[row.kind] ?? found, {});
  groups[0] = value;
}

export function mergeInto(target, source) {
  Object.keys(source).forEach((key) => {
    if (source[key] && typeof source[key] === "object") mergeInto((target[key] = target[key] || {}), source[key]);
    else target[key] = source[key]; // error[no-prototype-pollution]: lead out of the object
  });
}
