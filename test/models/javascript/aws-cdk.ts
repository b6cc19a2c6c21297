import { aws_codebuild, aws_s3, aws_sqs, Stack } from "aws-cdk-lib";
import { Queue as OldQueue, QueueEncryption as OldEncryption } from "@aws-cdk/aws-sqs";
import { Project } from "aws-cdk-lib/aws-codebuild";
import { Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";

export class Notes extends Stack {
  constructor(scope: Stack, id: string, key: Key, encryption: BucketEncryption) {
    super(scope, id);
    const open = new Bucket(this, "open", { enforceSSL: true, encryption: BucketEncryption.S3_MANAGED });
    open.grantPublicAccess(); // error[require-origin-check]: Everybody may read
    const clear = new aws_s3.Bucket(this, "clear", { encryptionKey: key }); // error[no-insecure-transport]: requests in the clear
    clear.grantRead(scope);
    new Bucket(this, "both"); // error[no-insecure-transport]: requests in the clear // error[no-weak-crypto]: No encryption is asked for
    new Bucket(this, "read", { enforceSSL: true, encryption, publicReadAccess: true }); // error[require-origin-check]: Everybody may read
    new Bucket(this, "closed", { enforceSSL: true, encryption, publicReadAccess: false });
    new Bucket(this, "bare", { enforceSSL: true, encryption: BucketEncryption.UNENCRYPTED }); // error[no-weak-crypto]: is not encrypted
    new Bucket(this, "bare", { enforceSSL: true, encryption: BucketEncryption.UNMANAGED }); // error[no-weak-crypto]: is not encrypted
    new Bucket(this, "unasked", { enforceSSL: true }); // error[no-weak-crypto]: No encryption is asked for
    new OldQueue(this, "unasked"); // error[no-weak-crypto]: No encryption is asked for
    new OldQueue(this, "kept", { encryption: OldEncryption.KMS_MANAGED });
    new OldQueue(this, "clear", { encryption: OldEncryption.UNENCRYPTED }); // error[no-weak-crypto]: without encryption
    new Project(this, "builds", { badge: true }); // error[require-origin-check]: Everybody may see how builds went
    new aws_codebuild.Project(this, "builds", { badge: false });
    new Queue(this, "default");
    new Queue(this, "clear", { encryption: QueueEncryption.UNENCRYPTED }); // error[no-weak-crypto]: without encryption
    new aws_sqs.Queue(this, "kept", { encryption: QueueEncryption.KMS });
    new Database(this, "notes", { publiclyAccessible: true, storageEncrypted: true }); // error[require-origin-check]: reached from everywhere
    new Database(this, "people", { publiclyAccessible: false, storageEncrypted: false }); // error[no-weak-crypto]: without encryption
  }
}
