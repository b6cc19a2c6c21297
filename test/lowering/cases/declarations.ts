import fs = require("fs");
import Sub = Config.Nested;
enum Level {
  Low,
  High = 5,
  Higher,
  Name = "name",
  Both = Low | High,
  "quoted-key" = Higher,
  After = compute(),
}
const enum Flag {
  A = 1 << 0,
}
declare enum Gone {
  X,
}
namespace Config {
  export const port = 1;
  const hidden = fs.readFileSync("x");
  export function read() {
    return hidden + port;
  }
  export namespace Nested {
    export class Inner {}
  }
}
namespace A.B.C {
  export let deep = Level.High;
}
declare module "x" {}
declare global {
  var y: string;
}
class Service {
  constructor(
    private readonly db: fs.Stats,
    public name = "x",
    other: string,
  ) {
    log(other);
  }
}
export = Service;
