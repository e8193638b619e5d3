/** Has the browser save what is in memory under this name. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken hold of the file once the click is over, but it may still be reading a large one.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
