/** Settings that only some errors carry. */
export type ActionErrorDetails = {
  /** What to do, or to write in the workflow, so that it works. One or two sentences. */
  readonly hint?: string;
  readonly cause?: unknown;
  /** The file at fault, for an annotation. Relative to the workspace where it lies inside. */
  readonly file?: string;
  /** 1-based line in `file`. */
  readonly line?: number;
};

/**
 * The one error that the suite throws on purpose: what went wrong and with which thing (`message`), how to repair it
 * (`hint`), and a stable `code` in UPPER_SNAKE_CASE on which callers and tests can rely.
 */
export class ActionError extends Error {
  override readonly name = 'ActionError';
  readonly code: string;
  readonly hint: string | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;

  constructor(code: string, message: string, details: ActionErrorDetails = {}) {
    super(message, details.cause === undefined ? {} : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.file = details.file;
    this.line = details.line;
  }
}
