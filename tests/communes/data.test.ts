import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCommunes } from '../../src/communes/load-communes.ts';
import { loadHolidays } from '../../src/communes/load-holidays.ts';
import { loadPresets } from '../../src/communes/load-presets.ts';

describe('the files that come with the product', () => {
  it('hold a demo commune in which every category is somebody’s and no department is empty', () => {
    const demo = loadCommunes('data/communes').find(({ slug }) => slug === 'demo');
    expect(demo).toMatchObject({
      name: 'Xã Mẫu',
      hotline: '0237 000 0000',
      accounts: { zalo: '388613280878808645', messenger: '1234567890' },
      hamlets: { length: 8 },
    });
    const staffed = new Set(demo?.staff.map(({ department }) => department));
    expect(demo?.departments.filter(({ id }) => !staffed.has(id))).toEqual([]);
    expect(new Set(demo?.staff.map(({ role }) => role))).toEqual(new Set(['officer', 'leader', 'admin']));
    expect(demo?.categories.at(-1)?.id).toBe('khac');
  });

  it('name categories and hamlets within a Messenger button (20 characters)', () => {
    const [demo] = loadCommunes('data/communes');
    const names = [...(demo?.categories.map(({ name }) => name) ?? []), ...(demo?.hamlets ?? [])];
    expect(names.filter((name) => name.length > 20)).toEqual([]);
  });

  it('hold presets that accuse nobody', () => {
    const problems: string[] = [];
    const presets = loadPresets('data/presets', problems);
    expect(problems).toEqual([]);
    expect([...presets.keys()]).toEqual(
      readdirSync('data/presets')
        .map((name) => name.replace('.yaml', ''))
        .sort(),
    );
    for (const criteria of presets.values()) {
      expect(
        criteria.filter(({ name }) =>
          /tham nhũng|sách nhiễu|lợi ích|xu nịnh|chạy chọt|cửa quyền/i.test(name),
        ),
      ).toEqual([]);
    }
  });

  it('hold the holidays of this year and the next', () => {
    const { daysOff, swappedIn } = loadHolidays();
    for (const day of [
      '2026-02-17',
      '2026-04-27',
      '2026-09-02',
      '2026-11-24',
      '2027-01-01',
      '2027-02-06',
      '2027-05-03',
    ]) {
      expect(daysOff).toContain(day);
    }
    expect(daysOff).not.toContain('2026-11-23');
    expect(swappedIn).not.toContain('2026-11-28');
  });
});
