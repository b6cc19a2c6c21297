import { exec } from "node:child_process";
import { fail } from "@sveltejs/kit";

export const load = async ({ params }) => {
  exec(params.id); // error[no-command-injection]: Request data
};

export const actions = {
  default: async ({ request }) => {
    const form = await request.formData();
    exec(form.get("text")); // error[no-command-injection]
    return fail(400, {});
  },
};
