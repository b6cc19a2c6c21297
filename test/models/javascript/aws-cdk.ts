import { aws_s3, aws_sqs, Stack } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";

export class Notes extends Stack {
  constructor(scope: Stack, id: string) {
    super(scope, id);
    const open = new Bucket(this, "open", { enforceSSL: true });
    open.grantPublicAccess(); // error[require-origin-check]: Everybody may read
    const clear = new aws_s3.Bucket(this, "clear"); // error[no-insecure-transport]: requests in the clear
    clear.grantRead(scope);
    new Bucket(this, "read", { enforceSSL: true, publicReadAccess: true }); // error[require-origin-check]: Everybody may read
    new Bucket(this, "closed", { enforceSSL: true, publicReadAccess: false });
    new Queue(this, "clear", { encryption: QueueEncryption.UNENCRYPTED }); // error[no-weak-crypto]: without encryption
    new aws_sqs.Queue(this, "kept", { encryption: QueueEncryption.KMS });
    new Database(this, "notes", { publiclyAccessible: true, storageEncrypted: true }); // error[require-origin-check]: reached from everywhere
    new Database(this, "people", { publiclyAccessible: false, storageEncrypted: false }); // error[no-weak-crypto]: without encryption
  }
}
