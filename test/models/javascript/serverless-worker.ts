import { DurableObject } from "cloudflare:workers";
import { Agent } from "agents";
import { exec } from "node:child_process";

export class Room extends DurableObject {
  async fetch(request: Request) {
    exec(await request.text()); // error[no-command-injection]: Request data
    return new Response("ok");
  }

  async webSocketMessage(socket: WebSocket, message: string) {
    exec(JSON.parse(message).text); // error[no-command-injection]
    socket.send(message);
  }
}

export class Assistant extends Agent {
  async onMessage(connection: unknown, message: string) {
    exec(message); // error[no-command-injection]
  }

  async onRequest(request: Request) {
    exec(request.headers.get("x-name")); // error[no-command-injection]
  }
}

export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    const target = url.searchParams.get("target");
    if (url.pathname === "/proxy") return fetch(target); // error[no-ssrf]: Request data
    if (url.pathname === "/own") return fetch(request);
    return new Response(`<p>${target}</p>`, { headers: { "Content-Type": "text/html" } }); // error[no-html-injection]
  },
};
