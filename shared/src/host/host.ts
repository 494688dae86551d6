/** Environment variables, as data: nothing below this room reads `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where in the user's files an annotation belongs. */
export type Place = { readonly file?: string; readonly line?: number; readonly title?: string };

export type Execution = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

/** The runner, as an action sees it. */
export type Host = {
  readonly environment: Environment;
  /** Version of the action that runs, from its package.json. */
  readonly version: string;
  /** An input of action.yml, trimmed; empty when it is absent. */
  readonly input: (name: string) => string;
  /** A line of the log. Text of strangers in it cannot become a workflow command. */
  readonly info: (line: string) => void;
  readonly notice: (message: string, place?: Place) => void;
  readonly warning: (message: string, place?: Place) => void;
  readonly error: (message: string, place?: Place) => void;
  /** Folds the lines of `work` in the log. */
  readonly group: <T>(title: string, work: () => Promise<T>) => Promise<T>;
  readonly output: (name: string, value: string | number | boolean) => void;
  /** Has the runner mask `value` in the log from now on. */
  readonly secret: (value: string) => void;
  /** Adds to the job summary; what exceeds the runner's limit is cut with a note. */
  readonly summary: (markdown: string) => Promise<void>;
  /** Starts a program without a shell and returns its end, whatever the exit code. Throws PROGRAM_MISSING. */
  readonly exec: (program: string, args: readonly string[], options?: ExecOptions) => Promise<Execution>;
};

export type ExecOptions = { readonly cwd?: string; readonly input?: string };
