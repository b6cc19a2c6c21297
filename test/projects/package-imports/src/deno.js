export const run = (command) => new Deno.Command(command); // error[no-command-injection]: A value of unknown origin
