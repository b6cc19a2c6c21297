import { createHmac, timingSafeEqual } from "node:crypto";

export function fromMeta(req, res, raw) {
  const expected = createHmac("sha256", process.env.APP_SECRET).update(raw).digest();
  if (!timingSafeEqual(expected, Buffer.from(req.headers["x-hub-signature-256"].slice(7), "hex"))) throw new Error("forged");
}
