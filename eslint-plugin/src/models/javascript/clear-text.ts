/** Options and calls with which clients send in the clear what they could encrypt: nodemailer, gRPC. */
import type { Library } from "../../engine/summary.js";

export const library: Library = {
  name: "clear text",
  types: {
    grpc: { members: { credentials: { type: "grpc.credentials" } } },
    "grpc.credentials": {
      members: {
        createInsecure: {
          call: {
            sinks: [
              { arg: "return", kind: "transport", fact: true, detail: { use: "the channel is not encrypted", instead: "`createSsl`" } },
            ],
          },
        },
      },
    },
  },
  options: {
    // nodemailer
    ignoreTLS: { kind: "transport", is: [true], detail: { use: "mail goes out in the clear", instead: "`requireTLS: true`" } },
  },
};
