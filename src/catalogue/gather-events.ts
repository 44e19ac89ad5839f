import type { Catalogue, LifeEvent } from '../domain/procedure.ts';

/** The events in which some procedure is needed, with those procedures. */
export function gatherEvents(
  events: readonly { readonly id: string; readonly name: string }[],
  catalogue: Catalogue,
): LifeEvent[] {
  const procedures = catalogue
    .fields()
    .flatMap(({ id }) => catalogue.inField(id))
    .flatMap(({ code }) => catalogue.find(code) ?? []);
  return events
    .map(({ id, name }) => ({
      ...{ id, name },
      codes: procedures.filter((one) => one.events?.includes(id)).map(({ code }) => code),
    }))
    .filter(({ codes }) => codes.length > 0);
}
