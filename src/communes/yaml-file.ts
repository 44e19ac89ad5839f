import { readFileSync } from 'node:fs';
import { isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';

type Path = readonly PropertyKey[];

/** A YAML file that was read: its checked value and a way to say what is wrong where. */
export interface YamlFile<Value> {
  readonly value: Value;
  /** `file:line: path: message`, for a problem that only a look at several values shows. */
  describe(path: Path, message: string): string;
}

/**
 * Reads and checks a YAML file. Every problem (unreadable, no YAML, not of the schema) is added to `problems`
 * with its file and line; then the result is undefined.
 */
export function readYamlFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  problems: string[],
): YamlFile<z.output<Schema>> | undefined {
  const text = readText(file, problems);
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      problems.push(`${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`);
    }
    return undefined;
  }
  const describe = (path: Path, message: string): string => {
    const { line } = lines.linePos(offsetOf(document.contents, path));
    return `${file}:${line}: ${path.length === 0 ? '' : `${writePath(path)}: `}${message}`;
  };
  const parsed = schema.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return { value: parsed.data, describe };
  for (const issue of parsed.error.issues) problems.push(...describeIssue(issue, describe));
  return undefined;
}

function readText(file: string, problems: string[]): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    problems.push(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
    return undefined;
  }
}

function describeIssue(issue: z.core.$ZodIssue, describe: (path: Path, message: string) => string): string[] {
  const missing = issue.code.startsWith('invalid_') && issue.input === undefined;
  if (issue.code !== 'unrecognized_keys')
    return [describe(issue.path, missing ? 'is missing' : issue.message)];
  return issue.keys.map((key) => describe([...issue.path, key], 'unknown setting'));
}

/** Where the value at a path begins; where it is missing, the nearest thing around it. */
function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(step));
      offset = startOf(pair?.key) ?? offset;
      node = pair?.value;
    } else {
      node =
        isNode(node) && 'get' in node
          ? (node.get as (key: unknown, keep: true) => unknown)(step, true)
          : undefined;
      offset = startOf(node) ?? offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** `staff[2].department` */
function writePath(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}
