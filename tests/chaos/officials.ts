import { addPerson, ask, type Channel } from './people.ts';
import type { Stage } from './stage.ts';

/** A petition that officials may answer. */
export interface Answerable {
  readonly code: string;
  readonly text: string;
}

/** An enrolled official, who answers petitions one after the other. */
export interface Official {
  answer(petition: Answerable): Promise<void>;
}

/** Enrols an official of the demo commune. */
export async function enrolOfficial(
  stage: Stage,
  staff: string,
  channel: Channel,
  patience: number,
): Promise<Official> {
  const person = addPerson(stage, { channel, role: 'staff', name: staff, patience });
  await ask(person, `/dangky ${await stage.invite(staff)}`, 'Đã ghi danh');
  let busy: Promise<void> = Promise.resolve();
  let count = 0;

  async function give({ code, text: petition }: Answerable): Promise<void> {
    count += 1;
    const text = `Trả lời số ${count} của ${staff}: đội đã xem tại chỗ`;
    const expect = `Đã chuyển câu trả lời ${code}`;
    const act = await person.say(`/traloi ${code} ${text}`, expect);
    stage.record.lines.push({ event: 'answered', petition, text, act });
    await person.hear(expect);
  }
  return {
    answer(petition) {
      busy = busy.then(() => give(petition));
      return busy;
    },
  };
}
