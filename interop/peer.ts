import { join } from 'node:path';

/** A program that we did not write. Its version and every checksum stand in the lock files of `interop/NAME`. */
export type Peer = GoPeer | PythonPeer;

/** The one tool of a go.mod. */
export type GoPeer = {
  readonly kind: 'go';
  readonly name: string;
  /** What its build needs beside the usual environment. */
  readonly buildEnvironment?: Readonly<Record<string, string>>;
};

/** The packages of a requirements.txt, in an environment of their own; the first one is the peer. */
export type PythonPeer = {
  readonly kind: 'python';
  readonly name: string;
  /** For which the requirements hold the digests of built packages. */
  readonly pythons: readonly string[];
  readonly platforms: readonly string[];
};

/** A peer that can be started: a Go program, or the Python that finds the peer's packages. */
export type BuiltPeer = { readonly version: string; readonly program: string };

/** How to build one pinned version with the toolchain of this machine. */
export type Recipe = {
  readonly version: string;
  /** All that makes one build differ from another. */
  readonly key: string;
  /** The program's path within the folder that `build` fills. */
  readonly program: string;
  /** Fills an empty folder. Rejects with the toolchain's own words. */
  readonly build: (folder: string) => Promise<void>;
};

/** A recipe, or in two or three words why this machine cannot build the peer. */
export type Prospect = Recipe | { readonly skip: string };

export const COSIGN: GoPeer = { kind: 'go', name: 'cosign' };
export const PYTHON_TUF: PythonPeer = {
  kind: 'python',
  name: 'python-tuf',
  pythons: ['3.11', '3.12', '3.13', '3.14'],
  platforms: ['linux-x64', 'linux-arm64', 'darwin-arm64'],
};

export function peerFolder(peer: Peer): string {
  return join(import.meta.dirname, peer.name);
}
