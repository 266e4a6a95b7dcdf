import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";

export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line in this process and keeps what it says. */
export async function qingshen(...args: readonly string[]): Promise<Said> {
  const said = { stdout: "", stderr: "" };
  const listen = (stream: "stdout" | "stderr") =>
    jest.spyOn(process[stream], "write").mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    });
  const [out, err] = [listen("stdout"), listen("stderr")];
  try {
    const status = await main(args);
    return { status, ...said };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

export function workFolder(): string {
  return mkdtempSync(join(tmpdir(), "qingshen-"));
}
