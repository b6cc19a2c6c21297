import { exec } from 'node:child_process';

/** Runs a command in the repository's folder and gives what it prints. */
export function sh(command: string, timeout = 120_000): Promise<string> {
  return new Promise((resolve, reject) => {
    exec(command, { cwd: process.env.REPO_DIR, timeout, maxBuffer: 4 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr || error.message));
      else resolve(stdout);
    });
  });
}
