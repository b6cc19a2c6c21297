import { $, type BunFile } from "bun";

Bun.serve({
  async fetch(request) {
    const q = await request.text();
    await $`ls ${q}`;
    await Bun.$`ls ${q}`;
    Bun.spawn(["sh", "-c", q]); // error[no-command-injection]
    Bun.spawn(["ls", "--", q]);
    Bun.spawnSync([q]); // error[no-command-injection]
    const file: BunFile = Bun.file(q); // error[no-path-traversal]
    await Bun.write(q, "text"); // error[no-path-traversal]
    await Bun.write(file, q);
    if (!(await Bun.file("fixed.txt").exists())) return new Response(Bun.hash(q));
    Bun.spawn(["echo", await Bun.file("fixed.txt").text(), String(Bun.file("fixed.txt").size), Bun.env.HOME, Bun.argv[2]]);
    return new Response(Bun.escapeHTML(q), { headers: { "content-type": "text/html" } });
  },
}).stop();
console.log(Bun.serve({ fetch: () => new Response("x") }).port);
