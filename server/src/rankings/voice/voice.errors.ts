import { defineErrors } from '../../platform/user-error.ts';

export const voiceErrors = defineErrors({
  STATEMENT_TOO_LONG: {
    vi: 'Ý kiến có {length} ký tự; nhiều nhất {longest}.',
    en: 'The statement has {length} characters; {longest} at most.',
    remedyVi: 'Viết ngắn lại.',
    remedyEn: 'Make it shorter.',
  },
  STATEMENT_UNIT: {
    vi: 'Chỉ lãnh đạo của chính xã, phường đó viết được ý kiến.',
    en: 'Only the leader of that very commune may write its words.',
    remedyVi: 'Đổi sang vai trò lãnh đạo của đơn vị đó, hoặc chọn đơn vị của mình.',
    remedyEn: 'Switch to the role of that unit’s leader, or choose your own unit.',
  },
});
