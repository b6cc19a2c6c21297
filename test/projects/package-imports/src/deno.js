export const run = (command) => new Deno.Command(command);
