/** The server of the sources in this very process, with fake findings, at the other end of two streams. */
import { PassThrough } from "node:stream";
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { serve } from "../../../server/src/server.js";
import { TestClient } from "./client.js";
import { fakeTools, type FakeTools } from "./fake-tools.js";

export interface InProcess {
  readonly client: TestClient;
  readonly tools: FakeTools;
}

export function startInProcess(tools = fakeTools()): InProcess {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), tools);
  return { client: TestClient.overStreams(toClient, toServer), tools };
}
