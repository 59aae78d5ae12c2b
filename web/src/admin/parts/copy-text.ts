/**
 * Copies what an element shows. The clipboard API exists only on https and localhost; a venue in the local network
 * is often neither, so the old way stands behind it. False when the browser allows neither.
 */
export const copyFrom = async (element: HTMLElement): Promise<boolean> => {
  const text = element.textContent ?? '';
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    selectAll(element);
    return document.execCommand('copy');
  }
};

const selectAll = (element: HTMLElement): void => {
  const selection = getSelection();
  selection?.removeAllRanges();
  const range = document.createRange();
  range.selectNodeContents(element);
  selection?.addRange(range);
};
