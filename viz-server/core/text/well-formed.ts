/**
 * True where a string holds no lone surrogate: the same as ES2024's String.prototype.isWellFormed, which the
 * language level of this project does not have yet.
 */
export const isWellFormed = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    if (unit > 0xdbff) return false;
    const low = text.charCodeAt(index + 1);
    if (!(low >= 0xdc00 && low <= 0xdfff)) return false;
    index += 1;
  }
  return true;
};
