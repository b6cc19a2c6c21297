/** Names of addresses, and texts that are the name of a host with nothing that ends it. Plain data. */

export const ADDRESS_NAMES =
  "(?:^|[._a-z])(?:[uU]r[il]|URL|URI|[hH]ref|[hH]ost(?:name)?|[oO]rigin|[rR]eferr?er|[rR]edirect|[rR]eturnTo|[dD]omain)$";

const DOMAIN = "(?:[\\w-]+\\.)+(?:com|org|net|io|dev|app|co|ai|me|edu|gov|info|de|uk|us|eu|ru)";

/** Without a slash behind it another host can begin so, without a dot before it another host can end so. */
const FORMS = { anywhere: `^(?:https?://|\\.)?${DOMAIN}$`, start: `^https?://${DOMAIN}$`, end: `^${DOMAIN}$` } as const;

export const hostWithout = (form: keyof typeof FORMS): string => FORMS[form];
