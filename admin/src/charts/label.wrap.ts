/** Breaks a name between words into lines of at most `longest` letters; a longer word keeps a line of its own. */
export const wrapLabel = (name: string, longest: number): string[] =>
  name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
