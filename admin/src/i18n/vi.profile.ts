/** Words of the parts of a commune's page, in Vietnamese. */
export const vietnameseProfile = {
  profile: {
    backlog: 'Hồ sơ đang giải quyết',
    backlogChart: 'Hồ sơ đang giải quyết theo số ngày đến hạn',
    backlogFinding: 'Đến hết ngày %{day} còn %{open} hồ sơ, trong đó %{overdue} đã quá hạn.',
    backlogNone: 'Không còn hồ sơ nào đang giải quyết.',
    band: 'Số ngày đến hạn',
    dueFrom: 'Hẹn trả từ ngày',
    dueTo: 'Hẹn trả đến ngày',
    openDossiers: 'Hồ sơ',
  },
};
