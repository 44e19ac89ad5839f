import type { Petition } from '../domain/petition.ts';
import type { Choice } from '../domain/reply.ts';
import { seesAll } from '../domain/staff.ts';
import type { StaffContext } from './command.ts';

/** The likely next acts on a petition, as few as every platform shows as buttons. */
export function listNextActs(petition: Petition, { staff }: Pick<StaffContext, 'staff'>): readonly Choice[] {
  const { code, status, handler } = petition;
  const offer = (key: string, name: string): Choice => ({
    key: `staff-choice-${key}`,
    command: `${name} ${code}`,
  });
  const queue: Choice = { key: 'staff-choice-queue', command: 'hangcho' };
  const move = offer('move', 'chuyen');
  switch (status) {
    case 'received':
      return [offer('claim', 'nhan'), ...(seesAll(staff) ? [offer('assign', 'giao')] : []), move, queue];
    case 'processing':
      if (handler === staff.id)
        return [
          offer('answer', 'traloi'),
          offer('done', 'xong'),
          offer('ask', 'hoi'),
          move,
          offer('give-back', 'tra'),
        ];
      return [...(seesAll(staff) ? [offer('assign', 'giao')] : []), offer('note', 'ghichu'), queue];
    case 'approving':
      return [
        ...(seesAll(staff) ? [offer('approve', 'duyet'), offer('send-back', 'tralai')] : []),
        offer('note', 'ghichu'),
        queue,
      ];
    case 'waiting':
      return [offer('note', 'ghichu'), queue];
    case 'answered':
      return [offer('answer-again', 'traloi'), offer('note', 'ghichu'), queue];
    default:
      return [queue];
  }
}
