// As in the frontmatter of a page: ESLint reads no .astro file without a parser of its own.
import { exec } from "node:child_process";

exec(`ls ${Astro.url.searchParams.get("q")}`); // error[no-command-injection]: Request data
exec(`ls ${(await Astro.request.formData()).get("q")}`); // error[no-command-injection]
const { title } = Astro.props;
export const answer = title ? Astro.redirect(Astro.url.searchParams.get("next")) : Astro.redirect("/"); // error[no-open-redirect]: Request data
