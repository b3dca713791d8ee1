import { defineErrors } from '../../platform/user-error.ts';

export const peerErrors = defineErrors({
  PEER_GROUP_UNKNOWN: {
    vi: 'Không có nhóm so sánh `{key}`.',
    en: 'There is no peer group `{key}`.',
    remedyVi: 'Lấy `key` từ `peerGroups`; nhóm riêng chỉ mở cho người lập, trừ khi được chia sẻ.',
    remedyEn: 'Take a `key` from `peerGroups`; an own group is open to its maker only, unless it is shared.',
  },
  PEER_GROUP_NAME: {
    vi: 'Tên nhóm phải có từ 1 đến {longest} ký tự.',
    en: 'A group’s name has 1 to {longest} characters.',
    remedyVi: 'Đặt tên ngắn, dễ nhận ra.',
    remedyEn: 'Give it a short name that is easy to tell.',
  },
  PEER_GROUP_SIZE: {
    vi: 'Nhóm có {size} đơn vị; cần từ {least} đến {most}.',
    en: 'The group has {size} units; {least} to {most} are needed.',
    remedyVi: 'Thêm hoặc bớt đơn vị.',
    remedyEn: 'Add or leave out units.',
  },
  PEER_GROUP_UNIT_UNKNOWN: {
    vi: 'Không có đơn vị hiện hành mang mã `{code}`.',
    en: 'There is no unit in force with code `{code}`.',
    remedyVi: 'Tìm mã bằng `units(search:, current: true)`.',
    remedyEn: 'Find the code with `units(search:, current: true)`.',
  },
  PEER_GROUP_LIMIT: {
    vi: 'Mỗi người lập được nhiều nhất {limit} nhóm.',
    en: 'Everybody may make {limit} groups at most.',
    remedyVi: 'Xoá nhóm không dùng nữa rồi lập nhóm mới.',
    remedyEn: 'Delete a group that is no longer needed, then make the new one.',
  },
});
