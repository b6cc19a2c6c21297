import fs from "node:fs";

fs.fchmodSync(3, 0o606); // error[no-open-permissions]
fs.lchmodSync("link", 0o777); // error[no-open-permissions]
fs.appendFileSync("/tmp/queue.txt", "x"); // error[no-open-permissions]
fs.appendFileSync("queue.txt", "x");
