// Nitro and Nuxt import the helpers by themselves.
import { exec } from "node:child_process";

export default defineEventHandler(async (event) => {
  exec(getQuery(event).name); // error[no-command-injection]: Request data
  exec(getRouterParam(event, "id")); // error[no-command-injection]
  exec((await readFormData(event)).get("name")); // error[no-command-injection]
  for (const part of await readMultipartFormData(event)) exec(`file ${part.filename}`); // error[no-command-injection]
  exec(getRequestURL(event).pathname); // error[no-command-injection]
  setHeader(event, "Location", getCookie(event, "next")); // error[no-open-redirect]: Request data
  setResponseStatus(event, 200);
  if (getQuery(event).target) return proxyRequest(event, getQuery(event).target); // error[no-ssrf]
  return sendRedirect(event, getQuery(event).next); // error[no-open-redirect]: Request data
});

// A page's own helper of such a name, from another script.
export function greet() {
  document.body.innerHTML = getCookie("name");
}
