/** Has the browser save a text as a file, without a request. */
export function downloadFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken hold of the file once the click is over; the address must not outlive the page.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
