export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    const target = url.searchParams.get("target");
    if (url.pathname === "/proxy") return fetch(target); // error[no-ssrf]: Request data
    if (url.pathname === "/own") return fetch(request);
    return new Response(`<p>${target}</p>`, { headers: { "Content-Type": "text/html" } }); // error[no-html-injection]
  },
};
