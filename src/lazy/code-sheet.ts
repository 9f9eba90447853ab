/** A list of backup codes on its way out of the page: as text, as a file, on paper. */

export interface CodeSheet {
  title: string;
  /** Whose they are and where, one per line. */
  about: readonly string[];
  /** All codes in their order; a used one leaves a gap, so that numbers are the same everywhere. */
  codes: readonly { code: string; usedAt?: string | undefined }[];
}

/** The unused codes with the numbers they have on screen. */
const lines = ({ codes }: CodeSheet): string[] =>
  codes.flatMap(({ code, usedAt }, index) =>
    usedAt ? [] : [`${String(index + 1).padStart(2)}. ${code}`],
  );

export const sheetText = (sheet: CodeSheet): string =>
  [sheet.title, ...sheet.about, '', ...lines(sheet), ''].join('\n');

export function downloadSheet(sheet: CodeSheet): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([sheetText(sheet)], { type: 'text/plain' }));
  link.download = `backup-codes-${location.hostname}.txt`;
  link.click();
  // Browsers read the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Prints the sheet and nothing else of the page, by way of a frame that is there just so long. */
export function printSheet(sheet: CodeSheet, where: ParentNode & Node): void {
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  where.append(frame);
  const { contentDocument, contentWindow } = frame;
  if (!contentDocument || !contentWindow) return frame.remove();
  const text = contentDocument.createElement('pre');
  text.textContent = sheetText(sheet);
  contentDocument.body.append(text);
  contentDocument.title = sheet.title;
  contentWindow.addEventListener('afterprint', () => frame.remove());
  contentWindow.focus();
  contentWindow.print();
}
