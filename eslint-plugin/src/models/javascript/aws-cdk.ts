/** AWS CDK: what is made in the cloud open to everybody, or takes requests in the clear. Both versions of the packages. */
import type { Library, Member, Sink, SinkDetail } from "../../engine/summary.js";
import { HARMLESS, makes, named } from "./rows.js";

const OPEN: SinkDetail = { use: "everybody may read what is kept there", instead: "grants to those who need it", cwe: [284, 732] };
const open: Sink = { arg: "return", kind: "exposed", fact: true, detail: OPEN };

/** Without the option, requests over `http:` are taken as well. */
const CLEAR: Sink = {
  arg: "return",
  kind: "transport",
  fact: true,
  possible: true,
  unless: [{ arg: "2.enforceSSL", given: true }],
  detail: { use: "the bucket takes requests in the clear", instead: "`enforceSSL: true`" },
};

const bucket: Member = makes({ type: "cdk.Bucket" }, { sinks: [CLEAR] });
const UNENCRYPTED: Member = { const: "unencrypted" };
const queue: Member = makes(
  {},
  {
    sinks: [
      {
        arg: "2.encryption",
        kind: "weak-crypto",
        fact: true,
        when: [{ arg: "2.encryption", is: ["unencrypted"] }],
        detail: { use: "messages are kept without encryption", instead: "`QueueEncryption.SQS_MANAGED`", cwe: [311] },
      },
    ],
  },
);

export const library: Library = {
  name: "aws-cdk",
  modules: {
    "aws-cdk-lib": "cdk",
    "aws-cdk-lib/aws-s3": "cdk.s3",
    "@aws-cdk/aws-s3": "cdk.s3",
    "aws-cdk-lib/aws-sqs": "cdk.sqs",
    "@aws-cdk/aws-sqs": "cdk.sqs",
  },
  types: {
    cdk: { members: { aws_s3: { type: "cdk.s3" }, aws_sqs: { type: "cdk.sqs" } } },
    "cdk.s3": { members: { Bucket: bucket } },
    "cdk.Bucket": {
      members: {
        grantPublicAccess: { call: { sinks: [open] } },
        ...named(["grantRead", "grantReadWrite", "grantPut"], HARMLESS),
      },
    },
    "cdk.sqs": { members: { Queue: queue, QueueEncryption: { type: "cdk.QueueEncryption" } } },
    "cdk.QueueEncryption": { members: { UNENCRYPTED } },
  },
  options: {
    publicReadAccess: { kind: "exposed", is: [true], detail: OPEN },
    publiclyAccessible: { kind: "exposed", is: [true], detail: { ...OPEN, use: "the database can be reached from everywhere" } },
    storageEncrypted: {
      kind: "weak-crypto",
      is: [false],
      detail: { use: "data is kept without encryption", instead: "`storageEncrypted: true`", cwe: [311] },
    },
  },
};
