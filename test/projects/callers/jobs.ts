import { Jobs, run } from "./more";
run("nginx");
new Jobs().start("nginx");
