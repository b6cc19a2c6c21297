/**
 * Object stores: Google Cloud Storage, MinIO, the AWS SDK's S3. Keys of a bucket are no paths of a file system; where a download is put, and
 * which local file is sent, are.
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "./rows.js";

const path = (arg: string, use: string): Sink => ({ arg, kind: "path", detail: { use } });
const RETRIEVED = { kind: "stored" } as const;

const upload: Member = { call: { sinks: [path("0", "file read")] } };

export const library: Library = {
  name: "object-storage",
  modules: { "@google-cloud/storage": "gcs", minio: "minio", "firebase-admin/storage": "gcs" },
  types: {
    gcs: { members: { Storage: makes({ type: "gcs.Storage" }), getStorage: gives({ type: "gcs.Storage" }) } },
    "gcs.Storage": { members: { bucket: gives({ type: "gcs.Bucket" }) } },
    "gcs.Bucket": { members: { file: gives({ type: "gcs.File" }), upload, ...named(["getFiles", "deleteFiles", "exists"], HARMLESS) } },
    "gcs.File": {
      members: {
        download: { call: { sinks: [path("0.destination", "file write")], returns: { source: RETRIEVED, list: true } } },
        ...named(["createReadStream", "createWriteStream"], gives({ type: "stream.Stream" })),
        ...named(["save", "delete", "exists", "getSignedUrl", "makePublic", "setMetadata", "getMetadata"], HARMLESS),
      },
    },
    minio: { members: { Client: makes({ type: "minio.Client" }) } },
    "minio.Client": {
      members: {
        fGetObject: { call: { sinks: [path("2", "file write")] } },
        fPutObject: { call: { sinks: [path("2", "file read")] } },
        getObject: gives({ type: "stream.Stream" }),
        ...named(["putObject", "removeObject", "statObject", "presignedGetObject", "listObjects", "bucketExists"], HARMLESS),
      },
    },
  },
};
