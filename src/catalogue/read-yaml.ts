import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A YAML file read against a schema: its value when all is well, and every problem with line and path. */
export interface YamlRead<T> {
  readonly value: T | undefined;
  readonly problems: readonly string[];
  /** Line of the node at a path, 1 when there is none. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads a YAML file against a schema. Never throws on its contents or absence: problems are listed instead. */
export function readYaml<T>(file: string, schema: z.ZodType<T>): YamlRead<T> {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { value: undefined, problems: [`${file}: ${reason}`], lineOf: () => 1 };
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const broken = document.errors.map(
    (error) => `${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`,
  );
  if (broken.length > 0) return { value: undefined, problems: broken, lineOf };
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return { value: checked.data, problems: [], lineOf };
  const problems = checked.error.issues.map(
    (issue) =>
      `${file}:${lineOf(issue.path)}: ${issue.path.map(String).join('.') || '(file)'}: ${issue.message}`,
  );
  return { value: undefined, problems, lineOf };
}
