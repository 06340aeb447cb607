import { type Role, roles } from '../contract/permissions.js';
import type { Member } from './cast.js';
import { fictitiousName } from './people.js';

const grantable = roles.filter((role): role is Exclude<Role, 'public'> => role !== 'public');

const named: Partial<Record<Role, { name: string; title?: string }>> = {
  chair: { name: 'Phạm Văn Mẫu', title: 'Chủ tịch UBND phường' },
  leader: { name: 'Trần Thị Nghiệm', title: 'Phó Chủ tịch UBND phường' },
  organiser: { name: 'Lê Minh Họa', title: 'Chuyên viên tổng hợp, Văn phòng' },
  moderator: { name: 'Mai Thị Nháp', title: 'Tổ tổng hợp' },
  department_head: { name: 'Hoàng Văn Thử', title: 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị' },
  department_officer: { name: 'Đỗ Thị Ví Dụ', title: 'Chuyên viên Phòng Kinh tế, Hạ tầng và Đô thị' },
};

const inDepartments = [
  {
    department: 'van-phong',
    head: ['Nguyễn Hữu Thí', 'Chánh Văn phòng HĐND và UBND'],
    officer: ['Lý Thị Giả Định', 'Chuyên viên Văn phòng'],
  },
  {
    department: 'van-hoa',
    head: ['Vũ Thị Phỏng', 'Trưởng phòng Văn hóa – Xã hội'],
    officer: ['Bùi Thị Thu Nháp', 'Chuyên viên Phòng Văn hóa – Xã hội'],
  },
  {
    department: 'mot-cua',
    head: ['Cao Văn Kiểm', 'Giám đốc Trung tâm Phục vụ hành chính công'],
    officer: ['Đinh Thị Mẫu', 'Viên chức Trung tâm'],
  },
  {
    department: 'cong-an',
    head: ['Trịnh Đức Thử', 'Trưởng Công an phường'],
    officer: ['Ngô Hữu Nghiệm', 'Cán bộ Công an phường'],
  },
] as const;

/** `<role>@minh-khe.example` for every role, plus head and officer of each department. */
export const wardPeople: Member[] = [
  ...grantable.map((role, n): Member => {
    const inDepartment = role === 'department_head' || role === 'department_officer';
    const known = named[role] ?? { name: fictitiousName(900 + n) };
    return { role, email: `${role}@minh-khe.example`, ...known, ...(inDepartment ? { department: 'kinh-te' } : {}) };
  }),
  ...inDepartments.flatMap(({ department, head, officer }): Member[] => [
    {
      role: 'department_head',
      email: `truong.${department}@minh-khe.example`,
      name: head[0],
      title: head[1],
      department,
    },
    {
      role: 'department_officer',
      email: `chuyen-vien.${department}@minh-khe.example`,
      name: officer[0],
      title: officer[1],
      department,
    },
  ]),
];

const historical: Role[] = [
  'organiser',
  'moderator',
  'secretary',
  'chair',
  'leader',
  'department_head',
  'department_officer',
  'receptionist',
];

/** Staff needed to play a past dialogue; department roles are held for the whole organisation. */
export const peopleOf = (slug: string): Member[] =>
  historical.map((role, n) => ({
    role,
    email: `${role}@${slug}.example`,
    name: fictitiousName(600 + 17 * slug.length + n),
  }));
