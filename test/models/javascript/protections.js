import { BrowserWindow } from "electron";
import serveIndex from "serve-index";
import serveStatic from "serve-static";
import helmet from "helmet";
import http from "node:http";
import Handlebars from "handlebars";
import marked from "marked";
import swig from "swig";

helmet({ xFrameOptions: false }); // error[no-disabled-protection]
helmet({ strictTransportSecurity: false }); // error[no-disabled-protection]
helmet({ noSniff: false, referrerPolicy: { policy: "no-referrer" } }); // error[no-disabled-protection]
serveStatic("./node_modules/"); // error[no-disabled-protection]
serveStatic("public");
http.createServer({ insecureHTTPParser: true }); // error[no-disabled-protection]: smuggled
http.createServer({ insecureHTTPParser: false });
new BrowserWindow({ webPreferences: { nodeIntegrationInWorker: true, nodeIntegrationInSubFrames: true } }); // error[no-disabled-protection] // error[no-disabled-protection]
new BrowserWindow({ webPreferences: { enableRemoteModule: true } }); // error[no-disabled-protection]
Handlebars.compile("<p>{{ name }}</p>", { noEscape: true }); // error[no-html-injection]
Handlebars.compile("<p>{{ name }}</p>", { noEscape: false });
swig.setDefaults({ autoescape: false }); // error[no-html-injection]
marked.setOptions({ gfm: true, sanitize: false }); // error[no-html-injection]
const options = [{ escapeHtml: false }]; // error[no-html-injection]
const own = [{ escape: (text) => text }]; // error[no-html-injection]: not escaped
const escaping = [{ escape: (text) => globalThis.escapeHtml(text) }];
const older = [{ allowDangerousHtml: true, children: "" }]; // error[no-html-injection]
const plugins = [{ allowDangerousHtml: true }, { allowDangerousHtml: false, children: "" }];
serveIndex("files"); // error[no-disabled-protection]: content is listed
helmet({ contentSecurityPolicy: false }); // error[no-disabled-protection]: Whatever script
serveStatic("public", { dotfiles: "allow" }); // error[no-disabled-protection]: Hidden files
new BrowserWindow({
  webPreferences: {
    webSecurity: false, // error[no-disabled-protection]: read every other site
    contextIsolation: false, // error[no-disabled-protection]: reach the objects of the program
    nodeIntegration: true, // error[no-disabled-protection]: reach Node
    allowRunningInsecureContent: true, // error[no-disabled-protection]: came without encryption
  },
});
export default options;

export const more = { referrerPolicy: false, escapeMarkup: false }; // error[no-disabled-protection]: Referrer-Policy // error[no-html-injection]: not escaped
