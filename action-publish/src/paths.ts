import { basename, isAbsolute, relative, sep } from 'node:path';

/** A path as the next step can use it: relative where it lies in the workspace, with slashes. */
export function pathIn(workspace: string, path: string): string {
  const way = relative(workspace, path);
  const outside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  return (outside ? path : way).split(sep).join('/');
}

/** A line of the input `files` that names exactly this file. */
export function fileLine(workspace: string, file: { readonly path: string; readonly name: string }): string {
  const path = pathIn(workspace, file.path);
  return basename(file.path) === file.name ? path : `${path} => ${file.name}`;
}
