import { exec } from "node:child_process";
import type { Socket } from "socket.io";
import type { Socket as ClientSocket } from "socket.io-client";

export function register(socket: Socket) {
  socket.on("run", (name: string) => exec(name)); // error[no-command-injection]: Request data
}

export function listen(socket: ClientSocket) {
  socket.on("run", (name: string) => exec(name)); // error[no-command-injection]: Retrieved text
}
