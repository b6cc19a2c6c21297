/** All token formats. Where two fit the same text, the one that stands first is reported. */
import type { Format } from "../format.js";
import { CHAT } from "./chat.js";
import { CLOUDS } from "./clouds.js";
import { CODE } from "./code.js";
import { GENERAL } from "./general.js";
import { MAIL } from "./mail.js";
import { MODELS } from "./models.js";
import { PAYMENT } from "./payment.js";
import { SERVICES } from "./services.js";

export const FORMATS: readonly Format[] = [...CHAT, ...MODELS, ...CLOUDS, ...PAYMENT, ...CODE, ...MAIL, ...SERVICES, ...GENERAL];
