// Every word the phone shows, Chinese first, English second. {0} is filled by t(key, value).
const words = {
  product: ['善治', 'Shanzhi'],
  demo: ['演示数据，纯属虚构', 'Demonstration data, all fictitious'],
  large: ['大字', 'Large'], home: ['首页', 'Home'], tasks: ['任务', 'Tasks'], reports: ['我的上报', 'My reports'], me: ['我的', 'Me'],
  tabs: ['底部导航', 'Main'], quick: ['常用', 'Shortcuts'], back: ['返回', 'Back'],
  messages: ['消息', 'Messages'], 'unread.n': ['{0} 条未读', '{0} unread'], 'K.TODO': ['待办', 'To do'], 'K.ALERT': ['预警', 'Alert'], 'K.CC': ['抄送', 'Copy'], unread: ['消息，{0} 条未读', 'Messages, {0} unread'],
  households: ['联系 {0} 户', '{0} households'],
  report: ['拍照上报', 'Report with a photo'], 'report.how': ['拍照、选类型、提交，三步完成', 'Photo, type, send: three steps'],
  around: ['辖区事件', 'In my area'], desk: ['电脑版', 'Desktop'],
  today: ['今天要办', 'To do today'], 'today.none': ['没有等您办的事件。', 'Nothing waits for you.'], 'all.n': ['全部 {0} 件', 'All {0}'], all: ['全部', 'All'],
  'reports.none': ['还没有上报过事件。', 'You have not reported anything yet.'], 'around.none': ['辖区内没有事件。', 'No incidents in your area.'],
  'reports.first': ['现在拍照上报', 'Report one now'], more: ['再看 20 件', '20 more'], late: ['逾期', 'Overdue'], loading: ['正在读取', 'Loading'],
  'draft.waiting': ['1 条上报还没有提交', '1 report is not sent yet'], 'draft.go': ['继续', 'Continue'],
  'draft.kept': ['草稿已存本机 {0}', 'Draft kept here {0}'], 'draft.drop': ['清空', 'Clear'], 'draft.drop.ask': ['清空这条草稿？', 'Clear this draft?'],
  'draft.full': ['本机存储已满，照片没有存入草稿', 'Storage is full: photos are not in the draft'],
  photo: ['拍照', 'Photo'], 'photo.n': ['{0} / {1} 张', '{0} / {1}'], 'photo.alt': ['照片 {0}', 'Photo {0}'], 'photo.drop': ['删除照片 {0}', 'Remove photo {0}'],
  'photo.waiting': ['待上传', 'Waiting'], 'photo.sending': ['上传中 {0}%', 'Sending {0}%'], 'photo.sent': ['已上传', 'Sent'], 'photo.again': ['重试', 'Retry'],
  'photo.unreadable': ['这张照片读不出来，应为 JPEG 或 PNG，换一张', 'This picture cannot be read: use JPEG or PNG'],
  'photo.close': ['关闭', 'Close'],
  type: ['类型', 'Type'], 'type.label': ['事件类型', 'Type of incident'], 'type.more': ['更多类型', 'More types'], 'type.cats': ['大类', 'Categories'],
  place: ['位置与说明', 'Place and description'], ground: ['所在网格或社区', 'Grid or community'], address: ['地址', 'Address'], 'address.hint': ['如：飞龙路 88 号北门', 'e.g. north gate, 88 Feilong Road'],
  description: ['说明', 'Description'], 'description.hint': ['一句话写清情况', 'One line is enough'], priority: ['紧急程度', 'Priority'],
  point: ['加坐标（可不填）', 'Add coordinates (optional)'], lon: ['经度', 'Longitude'], lat: ['纬度', 'Latitude'], locate: ['用手机定位', 'Use this phone\'s position'],
  'locate.failed': ['没有取得定位，可手工填写经纬度', 'No position: type the coordinates'],
  alike: ['可能已有人上报', 'Perhaps reported already'], 'alike.hint': ['如果不是同一件事，请继续上报。', 'If it is another thing, go on and report it.'], 'alike.anyway': ['不是同一件，仍然上报', 'It is not the same: report'],
  send: ['提交上报', 'Send report'], sending: ['正在提交', 'Sending'], again: ['重试', 'Retry'],
  'need.photo': ['还没有照片：先拍 1 张', 'No photo yet: take one'], 'need.type': ['还没有选类型', 'Choose a type'], 'need.text': ['还没有写说明', 'Write a description'],
  'need.ground': ['还没有选所在网格或社区', 'Choose a grid or community'], 'need.point': ['经度和纬度应同时填写', 'Give both longitude and latitude'],
  'need.reason': ['写明理由', 'Give the reason'], 'need.result': ['写明结果', 'Say what was done'], 'need.after': ['还没有处置后的照片', 'No photo of the result yet'],
  'need.record': ['还没有双方签字记录的照片', 'No photo of the signed record yet'],
  'photos.failed': ['有照片没有传上去，草稿还在。', 'A photo was not sent; your draft is kept.'],
  'net': ['网络不通，没有提交上去，草稿还在。', 'No connection. Not sent; your draft is kept.'], 'net.read': ['网络不通，内容没有读出来。', 'No connection, nothing was read.'],
  'sent': ['已上报', 'Reported'], 'sent.number': ['事件编号 {0}', 'Number {0}'], 'sent.see': ['查看这件事件', 'See it'], 'sent.next': ['再报一件', 'Report another'],
  'sent.before': ['上一次其实已经收到，这次的改动没有提交。', 'The earlier try was received; this change was not sent.'], 'sent.list': ['到我的上报查看', 'See my reports'],
  'no.ground': ['您的岗位没有可上报的网格或社区。', 'Your job has no area to report for.'],
  expired: ['登录已过期', 'Signed out'], 'expired.kept': ['已填内容存在本机，重新登录后恢复。', 'What you typed is kept on this phone.'], login: ['重新登录', 'Sign in again'],
  'one': ['事件', 'Incident'], reporter: ['上报人', 'Reporter'], office: ['处置部门', 'Office'], handler: ['处置人', 'Handler'],
  where: ['地点', 'Place'], closes: ['结案标准', 'Closes when'], due: ['办理时限', 'Due'], photos: ['照片', 'Photos'], steps: ['办理记录', 'Record'], 'photos.none': ['没有照片。', 'No photos.'],
  BEFORE: ['处置前', 'Before'], AFTER: ['处置后', 'After'], RECORD: ['签字记录', 'Signed record'], CHECK: ['核查', 'Check'],
  'act.later': ['先不办', 'Not now'], 'act.done': ['已办理：{0}', 'Done: {0}'], 'act.elsewhere': ['受理、派遣等办理请用电脑版。', 'Accepting and dispatching: use the desktop.'],
  opinion: ['意见（可不填）', 'Opinion (optional)'], reason: ['理由', 'Reason'], result: ['处置结果', 'Result'], supplement: ['补充的情况', 'What to add'],
  'photos.after': ['处置后照片', 'Photos of the result'], 'photos.record': ['双方签字记录', 'Signed record'], 'photos.check': ['核查照片（可不拍）', 'Photos of the check (optional)'], 'photos.more': ['照片（可不拍）', 'Photos (optional)'],
  'conflict.others': ['这期间别人做了', 'Done by others meanwhile'], 'conflict.typed': ['您填写的（未提交）', 'What you typed (not sent)'],
  'conflict.go': ['填写的内容还在下面，核对后可按最新情况再提交。', 'What you typed is still below: check it and send again.'], 'conflict.stop': ['现在的状态不能再这样办理，填写的内容已存本机。', 'Not possible any more in the present state; your words are kept on this phone.'],
  changed: ['内容已换成最新，请看过再办。', 'This page now shows the latest.'],
  'kept.text': ['没写完的意见已恢复。', 'Your unfinished text is back.'],
  job: ['岗位', 'Job'], area: ['辖区', 'Area'], behalf: ['代 {0}', 'for {0}'], leave: ['退出', 'Sign out'], lang: ['English', '中文'],
  'messages.none': ['没有消息。', 'No messages.'], 'messages.absent': ['消息暂时读不出来，稍后再看。', 'Messages cannot be read at the moment.'],
  'page.unknown': ['没有这个页面。', 'There is no such page.'], 'read.again': ['再读一次', 'Read again'],
  on: ['开', 'On'], off: ['关', 'Off'],
  left: ['剩 {0}', '{0} left'], over: ['逾期 {0}', '{0} overdue'], 'was.late': ['超时', 'Late'],
  days: ['{0} 天', '{0} d'], hours: ['{0} 时', '{0} h'], hm: ['{0} 时 {1} 分', '{0} h {1} min'], minutes: ['{0} 分', '{0} min'],
  'P.ORDINARY': ['一般', 'Ordinary'], 'P.URGENT': ['紧急', 'Urgent'], 'P.EMERGENCY': ['特急', 'Emergency'],
  'S.REPORTED': ['待受理', 'Reported'], 'S.SUPPLEMENT': ['待补充', 'To supplement'], 'S.ACCEPTED': ['已受理', 'Accepted'], 'S.FILED': ['待派遣', 'To dispatch'],
  'S.DISPATCHED': ['已派遣', 'Dispatched'], 'S.RETURNED': ['已退回', 'Returned'], 'S.HANDLING': ['处置中', 'In hand'], 'S.FEEDBACK': ['待核查', 'To check'],
  'S.CHECKING': ['核查中', 'Checking'], 'S.REWORK': ['返工', 'Rework'], 'S.CLOSED': ['已结案', 'Closed'], 'S.REJECTED': ['不予受理', 'Rejected'],
  'S.CANCELLED': ['已作废', 'Cancelled'], 'S.WITHDRAWN': ['已撤回', 'Withdrawn'],
  'M.REPORT': ['上报', 'Report'], 'M.ASK_SUPPLEMENT': ['退回补充', 'Ask to supplement'], 'M.ADD_SUPPLEMENT': ['补充', 'Supplement'], 'M.WITHDRAW': ['撤回', 'Withdraw'],
  'M.ACCEPT': ['受理', 'Accept'], 'M.REJECT': ['不予受理', 'Reject'], 'M.FILE': ['立案', 'File'], 'M.DISPATCH': ['派遣', 'Dispatch'], 'M.SIGN': ['签收', 'Sign'],
  'M.FINISH': ['处置完成', 'Finish'], 'M.START_CHECK': ['开始核查', 'Start check'], 'M.CLOSE': ['同意结案', 'Close'],
  'M.REWORK': ['退回返工', 'Rework'], 'M.CANCEL': ['作废', 'Cancel'],
  'S.VERIFYING': ['核实中', 'Verifying on site'], 'S.SUSPENDED': ['已挂账', 'Suspended'], 'S.SELF_HANDLED': ['自行处置待审', 'Self-handled, to audit'], 'S.MERGED': ['已合并', 'Merged'],
  'M.REPORT_SELF_HANDLED': ['自行处置上报', 'Report as self-handled'], 'M.SEND_TO_VERIFY': ['派人核实', 'Send to verify'], 'M.CALL_BACK': ['收回核实', 'Call back'], 'M.FIND_TRUE': ['核实属实', 'Found true'],
  'M.FIND_UNTRUE': ['核实不属实', 'Found untrue'], 'M.MERGE': ['并入其他事件', 'Merge into another'], 'M.UNMERGE': ['取消合并', 'Undo merge'], 'M.ASK_RETURN': ['申请退回改派', 'Ask to return'],
  'M.GRANT_RETURN': ['同意退回', 'Grant return'], 'M.REFUSE_RETURN': ['不同意退回', 'Refuse return'], 'M.ASK_EXTENSION': ['申请延期', 'Ask for extension'], 'M.GRANT_EXTENSION': ['同意延期', 'Grant extension'],
  'M.REFUSE_EXTENSION': ['不同意延期', 'Refuse extension'], 'M.ASK_SUSPENSION': ['申请挂账', 'Ask for suspension'], 'M.GRANT_SUSPENSION': ['同意挂账', 'Grant suspension'], 'M.REFUSE_SUSPENSION': ['不同意挂账', 'Refuse suspension'],
  'M.TAKE_BACK_REQUEST': ['撤回申请', 'Take back request'], 'M.RESUME': ['恢复办理', 'Resume'], 'M.SUPERVISE': ['督办', 'Supervise'], 'M.ANSWER_SUPERVISION': ['答复督办', 'Answer supervision'],
  'M.GIVE_PART': ['派给协办部门', 'Give to a helping office'], 'M.DROP_PART': ['取消协办', 'Drop help'], 'M.SIGN_PART': ['签收协办', 'Sign for help'], 'M.FINISH_PART': ['协办完成', 'Help done'],
  'M.DECLINE_PART': ['不能协办', 'Decline help'], 'M.CONFIRM_SELF_HANDLED': ['审核通过', 'Confirm'], 'M.TAKE_OVER': ['转正常办理', 'Handle the usual way'], 'M.REOPEN': ['反映未解决', 'Not settled'],
  'act.side': ['其他办理', 'Other acts'], found: ['现场情况', 'What was found'], answer: ['答复', 'Answer'], amount: ['延长多少', 'Longer by'], 'amount.most': ['最多 {0} {1}', '{0} {1} at most'], until: ['挂账至', 'Suspend until'],
  'need.amount': ['还没有填延长多少', 'Say by how much'], 'need.until': ['还没有选挂账到哪天', 'Choose the last day'],
  'U.NATURAL_HOUR': ['小时', 'hours'], 'U.WORK_HOUR': ['工作时', 'working hours'], 'U.WORK_DAY': ['工作日', 'working days'],
};

const cookie = (name) => document.cookie.split('; ').find((one) => one.startsWith(name + '='))?.slice(name.length + 1) ?? '';

export const english = cookie('sz-lang') === 'en';

/** The words of a key in the language of this phone; the key itself where there is none. */
export function t(key, ...values) {
  const text = words[key]?.[english ? 1 : 0] ?? key;
  return values.reduce((so, value, i) => so.replace(`{${i}}`, value), text);
}

/** Colour class of a status; the word beside it carries the meaning. */
export const tone = (status) => ({ SUPPLEMENT: 'warn', RETURNED: 'warn', REWORK: 'bad', HANDLING: 'info', DISPATCHED: 'info', CHECKING: 'hold', FEEDBACK: 'hold',
  CLOSED: 'ok', REPORTED: 'jade', ACCEPTED: 'jade', FILED: 'jade' })[status] ?? '';

/** Shared with the desk pages, so a choice made on one counts on the other. */
export const setting = { get: cookie, set: (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`; } };
