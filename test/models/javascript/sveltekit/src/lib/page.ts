import { goto } from "$app/navigation";
import { page } from "$app/state";

export function show() {
  document.body.innerHTML = page.params.id; // error[no-html-injection]: Request data
  document.body.innerHTML = page.url.hash; // error[no-html-injection]
  goto(page.url.searchParams.get("next")); // error[no-open-redirect]: Request data
  goto("/notes");
}
