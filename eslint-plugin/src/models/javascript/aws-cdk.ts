/** AWS CDK: what is made in the cloud open to everybody, or takes requests in the clear. Both versions of the packages. */
import type { Library, Member, Sink, SinkDetail } from "../../engine/summary.js";
import { HARMLESS, makes, named } from "./rows.js";

const OPEN: SinkDetail = { use: "everybody may read what is kept there", instead: "grants to those who need it", cwe: [284, 732] };
const open: Sink = { arg: "return", kind: "exposed", fact: true, detail: OPEN };

/** Without the option, requests over `http:` are taken as well. What is not asked for stands nowhere, so each has a place of its own. */
const CLEAR: Sink = {
  arg: "0",
  kind: "transport",
  fact: true,
  possible: true,
  unless: [{ arg: "2.enforceSSL", given: true }],
  detail: { use: "the bucket takes requests in the clear", instead: "`enforceSSL: true`" },
};

/** The template asks for no encryption: it is left to what the cloud does of itself. */
const unasked = (instead: string): Sink => ({
  arg: "1",
  kind: "weak-crypto",
  fact: true,
  possible: true,
  when: [{ arg: "2.encryption", given: false }],
  unless: [{ arg: "2.encryptionKey", given: true }],
  detail: { use: "no encryption is asked for what is kept", instead, cwe: [311] },
});

/** A badge has an address without a login, which tells how the project's builds went. */
const BADGE: Sink = {
  arg: "2.badge",
  kind: "exposed",
  fact: true,
  possible: true,
  when: [{ arg: "2.badge", is: [true] }],
  detail: { use: "everybody may see how builds went", instead: "a badge behind a login", cwe: [284], leaveOut: true },
};

const UNENCRYPTED: Member = { const: "unencrypted" };
const unencrypted = (use: string, instead: string): Sink => ({
  arg: "2.encryption",
  kind: "weak-crypto",
  fact: true,
  when: [{ arg: "2.encryption", is: ["unencrypted"] }],
  detail: { use, instead, cwe: [311] },
});
const MANAGED_BUCKET = "`BucketEncryption.S3_MANAGED`";
const bucket: Member = makes(
  { type: "cdk.Bucket" },
  { sinks: [CLEAR, unasked(MANAGED_BUCKET), { ...unencrypted("what is kept is not encrypted", MANAGED_BUCKET), possible: true }] },
);
const CLEAR_MESSAGES = unencrypted("messages are kept without encryption", "`QueueEncryption.SQS_MANAGED`");
const queue: Member = makes({}, { sinks: [CLEAR_MESSAGES] });
/** Version 1 leaves a queue without encryption; version 2 asks for it. */
const oldQueue: Member = makes({}, { sinks: [CLEAR_MESSAGES, unasked("`QueueEncryption.KMS_MANAGED`")] });

export const library: Library = {
  name: "aws-cdk",
  modules: {
    "aws-cdk-lib": "cdk",
    "aws-cdk-lib/aws-s3": "cdk.s3",
    "@aws-cdk/aws-s3": "cdk.s3",
    "aws-cdk-lib/aws-sqs": "cdk.sqs",
    "aws-cdk-lib/aws-codebuild": "cdk.codebuild",
    "@aws-cdk/aws-codebuild": "cdk.codebuild",
    "@aws-cdk/aws-sqs": "cdk.old-sqs",
  },
  types: {
    cdk: { members: { aws_s3: { type: "cdk.s3" }, aws_sqs: { type: "cdk.sqs" }, aws_codebuild: { type: "cdk.codebuild" } } },
    "cdk.codebuild": { members: { Project: makes({}, { sinks: [BADGE] }) } },
    "cdk.s3": { members: { Bucket: bucket, BucketEncryption: { type: "cdk.BucketEncryption" } } },
    "cdk.BucketEncryption": { members: { UNENCRYPTED, UNMANAGED: UNENCRYPTED } },
    "cdk.Bucket": {
      members: {
        grantPublicAccess: { call: { sinks: [open] } },
        ...named(["grantRead", "grantReadWrite", "grantPut"], HARMLESS),
      },
    },
    "cdk.sqs": { members: { Queue: queue, QueueEncryption: { type: "cdk.QueueEncryption" } } },
    "cdk.old-sqs": { members: { Queue: oldQueue, QueueEncryption: { type: "cdk.QueueEncryption" } } },
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
