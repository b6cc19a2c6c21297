import * as fs from "node:fs";
import express from "express";
import ldap, { createClient, parseDN, parseFilter } from "ldapjs";
import { Client, EqualityFilter } from "ldapts";
import ldapEscape, { filter } from "ldap-escape";

const app = express();
const client = createClient({ url: process.env.LDAP_URL });
const other = new Client({ url: process.env.LDAP_URL });
const BASE = "dc=example,dc=org";

app.get("/people", async (req, res) => {
  const { name } = req.query;
  client.search(BASE, { filter: `(cn=${name})` }, (error, entries) => { // error[no-ldap-injection]: LDAP filter
    entries.on("searchEntry", (entry) => {
      fs.readFileSync(entry.photo); // error[no-path-traversal]: file read
    });
  });
  client.search(`cn=${name},${BASE}`, {}, () => {}); // error[no-ldap-injection]: distinguished name
  client.bind(`cn=${name},${BASE}`, process.env.LDAP_PASSWORD); // error[no-ldap-injection]: distinguished name
  client.unbind();
  parseFilter(`(cn=${name})`); // error[no-ldap-injection]: LDAP filter
  parseDN(`cn=${name},${BASE}`); // error[no-ldap-injection]: distinguished name
  client.search(BASE, { filter: new ldap.EqualityFilter({ attribute: "cn", value: name }) }, () => {});
  const { searchEntries } = await other.search(BASE, { filter: new EqualityFilter({ attribute: "cn", value: name }) });
  fs.readFileSync(searchEntries[0].photo); // error[no-path-traversal]: file read
  await other.search(BASE, { filter: filter`(cn=${name})` });
  await other.search(ldapEscape.dn`cn=${name},dc=example`, {});
  res.end();
});
