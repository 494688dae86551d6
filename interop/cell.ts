import type { BuiltPeer, Peer } from './peer.ts';

/** Who makes and who checks, and what the matrix calls it. */
export const DIRECTIONS = {
  // Shows that our sandbox is what it says.
  sandbox: 'peer alone in our sandbox',
  'checks ours': 'peer checks what we made',
  'checked by ours': 'we check what peer made',
} as const;

export type Direction = keyof typeof DIRECTIONS;

/** One meeting of a peer with what we made. */
export type Cell = {
  readonly peer: Peer;
  /** What is made and checked: the line of the matrix. */
  readonly subject: string;
  readonly direction: Direction;
  /** Runs with `INTEROP=full` only. */
  readonly slow?: boolean;
  /** Rejects when something does not hold. */
  readonly run: (context: Context) => Promise<void>;
};

export type Context = {
  readonly peer: BuiltPeer;
  /** Empty, of this cell alone, removed afterwards. */
  readonly folder: string;
};

export type Outcome =
  | { readonly kind: 'passed'; readonly seconds: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'skipped'; readonly reason: string };

export type Result = { readonly cell: Cell; readonly version: string | undefined; readonly outcome: Outcome };
