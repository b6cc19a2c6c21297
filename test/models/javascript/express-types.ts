import { exec } from "node:child_process";
import type { Application, Request, Response } from "express";

export function greet(req: Request, res: Response): void {
  exec(req.body.name); // error[no-command-injection]
  res.send(req.query.name); // error[no-html-injection]
}

export function register(app: Application): void {
  app.get("/greet", (req, res) => res.send(req.query.name)); // error[no-html-injection]
}
