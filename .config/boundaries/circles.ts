/**
 * Files that import each other in a circle, each circle once: none of them can be read, tested or moved without the
 * others. By Tarjan's strongly connected components.
 */
export const circlesIn = (imports: ReadonlyMap<string, readonly string[]>): string[][] => {
  const found: string[][] = [];
  const index = new Map<string, number>();
  const path: string[] = [];
  const visit = (file: string): number => {
    let lowest = index.size;
    const own = lowest;
    index.set(file, own);
    path.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!imports.has(next)) continue;
      const reached = index.has(next) ? (path.includes(next) ? index.get(next) : undefined) : visit(next);
      lowest = Math.min(lowest, reached ?? lowest);
    }
    if (lowest === own) {
      const circle = path.splice(path.indexOf(file));
      if (circle.length > 1 || imports.get(file)?.includes(file)) found.push(circle);
    }
    return lowest;
  };
  for (const file of imports.keys()) if (!index.has(file)) visit(file);
  return found;
};
