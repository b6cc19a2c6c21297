import { exec } from "node:child_process";
import {
  createApp,
  createRouter,
  defineEventHandler,
  eventHandler,
  getCookie,
  getHeader,
  getQuery,
  getRequestURL,
  getRouterParam,
  H3,
  proxyRequest,
  readBody,
  readFormData,
  readMultipartFormData,
  readValidatedBody,
  redirect,
  sendRedirect,
  setHeader,
  setResponseStatus,
  type H3Event,
} from "h3";
import { navigateTo as go, useRoute as route } from "#imports";
import { useRouter } from "vue-router";
import { Pool } from "pg";

const pool = new Pool();

export default defineEventHandler(async (event) => {
  exec(getQuery(event).name); // error[no-command-injection]: Request data
  exec((await readBody(event)).name); // error[no-command-injection]
  exec(getRouterParam(event, "id")); // error[no-command-injection]
  exec(getCookie(event, "name")); // error[no-command-injection]
  exec(getHeader(event, "x-name")); // error[no-command-injection]
  exec((await readFormData(event)).get("name")); // error[no-command-injection]
  for (const part of await readMultipartFormData(event)) exec(`file ${part.filename}`); // error[no-command-injection]
  exec(getRequestURL(event).searchParams.get("q")); // error[no-command-injection]
  exec(event.path); // error[no-command-injection]
  exec(event.node.req.url); // error[no-command-injection]
  event.node.res.end(`<p>${event.path}</p>`); // error[no-html-injection]
  exec(event.context.params.id); // error[no-command-injection]
  exec(event.headers.get("x-name")); // error[no-command-injection]
  exec((await event.req.json()).name); // error[no-command-injection]
  exec(event.url.searchParams.get("q")); // error[no-command-injection]
  exec(`ls ${event.method}`);
  setResponseStatus(event, 200);
  return { name: getQuery(event).name };
});

export const notes = eventHandler({
  handler: async (event) => {
    const body = await readBody(event);
    await pool.query("INSERT INTO notes (text) VALUES ($1)", [body.text]); // error[require-input-validation]
    const checked = await readValidatedBody(event, (data: unknown) => data);
    await pool.query("INSERT INTO notes (text) VALUES ($1)", [checked.text]);
    await sendRedirect(event, body.next); // error[no-open-redirect]: Request data
    setHeader(event, "Location", body.next); // error[no-open-redirect]: Request data
    await proxyRequest(event, body.target); // error[no-ssrf]
    await proxyRequest(event, `https://example.org/${body.target}`);
    return redirect(body.next); // error[no-open-redirect]: Request data
  },
});

const router = createRouter();
router.get("/page", defineEventHandler((event) => `<p>${getQuery(event).name}</p>`)); // error[no-html-injection]
createApp().use(router);
new H3().get("/", (event) => exec(event.path)).mount("/x", new H3()); // error[no-command-injection]

export function typed(event: H3Event) {
  exec(event.path); // error[no-command-injection]
}

export function page() {
  const current = useRoute();
  document.body.innerHTML = current.query.name; // error[no-html-injection]
  document.body.innerHTML = route().params.name; // error[no-html-injection]
  document.body.textContent = current.query.name;
  const router = useRouter();
  document.body.innerHTML = router.currentRoute.value.hash; // error[no-html-injection]
  router.push(current.query.next);
  if (current.query.a) navigateTo(current.query.next); // error[no-open-redirect]: Request data
  go("/login");
}
