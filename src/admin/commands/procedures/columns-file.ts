import { fileURLToPath } from 'node:url';

/** How lists of procedures are written, as the program comes with it; `--map` names another on top of it. */
export const COLUMNS_FILE = fileURLToPath(
  new URL('../../../../data/procedure-columns.yaml', import.meta.url),
);
