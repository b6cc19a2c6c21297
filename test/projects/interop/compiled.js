"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.default = void 0;
exports.named = named;
const child_process_1 = require("child_process");
function named(command) {
  (0, child_process_1.exec)(command);
}
class Runner {
  run(command) {
    (0, child_process_1.exec)(command);
  }
}
exports.default = Runner;
