/**
 * The conversation of a commune's office with itself, which nobody has: alarms that concern no single chat ring there.
 * `subject` keeps what may run side by side apart: a petition code, or the name of a nightly job.
 */
export function officeOf(subject: string): string {
  return `system:office:${subject}`;
}
