import { orderRotated } from '../../common/import/rotated/order_rotated';

/**
 * The file that stands for all that were chosen together: the newest of the first log that has something in it, as its
 * format is the one that the program writes now.
 * @returns null when there is nothing to show
 */
export function previewedFile(files: readonly File[]): File | null {
  const listed = files
    .filter((file) => file.size > 0)
    .map((file) => ({ file, name: file.webkitRelativePath || file.name, modified: file.lastModified }));
  return orderRotated(listed)[0]?.files.at(-1)?.file ?? null;
}
