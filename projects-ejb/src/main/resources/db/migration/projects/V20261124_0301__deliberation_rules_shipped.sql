-- The rows that come with the suite. Where a law was amended with effect from 2026-01-01, the rows from then on carry the old figures and say
-- that they wait to be compared with the text in force.
insert into projects.body_rule (id, kind, counting, matter, quorum_num, quorum_den, quorum_more, pass_num, pass_den, pass_more, pass_of, by_area, notice_days, least_heads, confirmed, valid_from, valid_to, source) values
  (1, 'VILLAGERS_ASSEMBLY', 'PERSONS', 'ORDINARY', 1, 2, true, 1, 2, true, 'PRESENT', false, 10, 0, true, '2010-10-28', '2026-01-01', '村民委员会组织法（2018年修正）第二十一、二十二条'),
  (2, 'VILLAGERS_ASSEMBLY', 'HOUSEHOLDS', 'ORDINARY', 2, 3, false, 1, 2, true, 'PRESENT', false, 10, 0, true, '2010-10-28', '2026-01-01', '村民委员会组织法（2018年修正）第二十一、二十二条'),
  (3, 'VILLAGERS_ASSEMBLY', 'PERSONS', 'ORDINARY', 1, 2, true, 1, 2, true, 'PRESENT', false, 10, 0, false, '2026-01-01', null, '村民委员会组织法（2025年10月28日修改，2026年1月1日起施行）'),
  (4, 'VILLAGERS_ASSEMBLY', 'HOUSEHOLDS', 'ORDINARY', 2, 3, false, 1, 2, true, 'PRESENT', false, 10, 0, false, '2026-01-01', null, '村民委员会组织法（2025年10月28日修改，2026年1月1日起施行）'),
  (5, 'VILLAGE_REPRESENTATIVES', 'MEMBERS', 'ORDINARY', 2, 3, false, 1, 2, true, 'PRESENT', false, 0, 0, true, '2010-10-28', '2026-01-01', '村民委员会组织法（2018年修正）第二十六条'),
  (6, 'VILLAGE_REPRESENTATIVES', 'MEMBERS', 'ORDINARY', 2, 3, false, 1, 2, true, 'PRESENT', false, 0, 0, false, '2026-01-01', null, '村民委员会组织法（2025年10月28日修改，2026年1月1日起施行）'),
  (7, 'RESIDENTS_ASSEMBLY', 'PERSONS', 'ORDINARY', 1, 2, true, 1, 2, true, 'PRESENT', false, 0, 0, true, '1990-01-01', '2026-01-01', '城市居民委员会组织法（2018年修正）第九条'),
  (8, 'RESIDENTS_ASSEMBLY', 'HOUSEHOLDS', 'ORDINARY', 1, 2, true, 1, 2, true, 'PRESENT', false, 0, 0, true, '1990-01-01', '2026-01-01', '城市居民委员会组织法（2018年修正）第九条'),
  (9, 'RESIDENTS_ASSEMBLY', 'PERSONS', 'ORDINARY', 1, 2, true, 1, 2, true, 'PRESENT', false, 0, 0, false, '2026-01-01', null, '城市居民委员会组织法（2025年10月28日修订，2026年1月1日起施行）第四章'),
  (10, 'RESIDENTS_ASSEMBLY', 'HOUSEHOLDS', 'ORDINARY', 1, 2, true, 1, 2, true, 'PRESENT', false, 0, 0, false, '2026-01-01', null, '城市居民委员会组织法（2025年10月28日修订，2026年1月1日起施行）第四章'),
  (11, 'RESIDENTS_REPRESENTATIVES', 'MEMBERS', 'ORDINARY', 1, 2, true, 1, 2, true, 'PRESENT', false, 0, 0, true, '1990-01-01', '2026-01-01', '城市居民委员会组织法（2018年修正）第九条（居民小组选举的代表）'),
  (12, 'RESIDENTS_REPRESENTATIVES', 'MEMBERS', 'ORDINARY', 1, 2, true, 1, 2, true, 'PRESENT', false, 0, 0, false, '2026-01-01', null, '城市居民委员会组织法（2025年10月28日修订，2026年1月1日起施行）第四章'),
  (13, 'RESIDENTS_COUNCIL', 'MEMBERS', 'ORDINARY', 2, 3, false, 1, 2, true, 'PRESENT', false, 0, 0, true, '2010-10-28', null, '村（居）民议事会议事规则；比照村民代表会议'),
  (14, 'COURTYARD_COUNCIL', 'MEMBERS', 'ORDINARY', 2, 3, false, 1, 2, true, 'PRESENT', false, 0, 0, true, '2010-10-28', null, '院落自治章程；比照村民代表会议'),
  (15, 'COURTYARD_BOARD', 'MEMBERS', 'ORDINARY', 1, 2, true, 1, 2, true, 'PRESENT', false, 0, 0, true, '2010-10-28', null, '院落自治章程'),
  (16, 'COURTYARD_SUPERVISION', 'MEMBERS', 'ORDINARY', 1, 2, true, 1, 2, true, 'PRESENT', false, 0, 0, true, '2010-10-28', null, '院落自治章程'),
  (17, 'COURTYARD_PARTY_GROUP', 'MEMBERS', 'ORDINARY', 1, 2, false, 1, 2, true, 'ALL', false, 0, 0, true, '2018-10-28', null, '中国共产党支部工作条例（试行）第十一条'),
  (18, 'OWNERS_ASSEMBLY', 'OWNERS', 'ORDINARY', 2, 3, false, 1, 2, true, 'PRESENT', true, 15, 0, true, '2021-01-01', null, '民法典第二百七十八条；物业管理条例第十四条'),
  (19, 'OWNERS_ASSEMBLY', 'OWNERS', 'SPECIAL', 2, 3, false, 3, 4, false, 'PRESENT', true, 15, 0, true, '2021-01-01', null, '民法典第二百七十八条；物业管理条例第十四条'),
  (20, 'TWO_COMMITTEES', 'MEMBERS', 'ORDINARY', 1, 2, true, 1, 2, true, 'PRESENT', false, 0, 0, true, '2010-10-28', null, '“四议两公开”工作法；两委联席会议通行做法'),
  (21, 'PARTY_MEMBERS', 'MEMBERS', 'ORDINARY', 1, 2, false, 1, 2, true, 'ALL', false, 0, 0, true, '2018-10-28', null, '中国共产党支部工作条例（试行）第十一条'),
  (22, 'HEARING', 'PERSONS', 'ORDINARY', 0, 1, false, 3, 5, false, 'PRESENT', false, 7, 20, true, '2018-01-01', null, '社区保障激励资金项目听证办法：提前一周公告，不少于20人，赞成低于60%不得继续');

insert into projects.path (id, code, name, settlement, standard, valid_from, source) values
  (1, 'FOUR_TWO', '四议两公开', 'VILLAGE', true, '2010-01-01', '中国共产党农村基层组织工作条例第十九条'),
  (2, 'PROPOSAL_HEARING', '提议—听证—议决', 'URBAN', true, '2018-01-01', '城乡社区发展治理保障激励资金管理办法'),
  (3, 'VILLAGE_HEARING', '四议两公开（加听证）', 'VILLAGE', false, '2018-01-01', '城乡社区发展治理保障激励资金管理办法'),
  (4, 'OWNERS', '提议—业主共同决定', 'URBAN', false, '2021-01-01', '民法典第二百七十八条');
insert into projects.path_step (path, position, step, bodies) values
  (1, 1, 'PARTY_PROPOSAL', '{}'), (1, 2, 'TWO_COMMITTEES', '{TWO_COMMITTEES}'), (1, 3, 'PARTY_MEMBERS', '{PARTY_MEMBERS}'),
  (1, 4, 'RESOLUTION', '{VILLAGE_REPRESENTATIVES,VILLAGERS_ASSEMBLY}'),
  (2, 1, 'PARTY_PROPOSAL', '{}'), (2, 2, 'HEARING', '{HEARING}'),
  (2, 3, 'RESOLUTION', '{RESIDENTS_COUNCIL,RESIDENTS_REPRESENTATIVES,RESIDENTS_ASSEMBLY,COURTYARD_COUNCIL}'),
  (3, 1, 'PARTY_PROPOSAL', '{}'), (3, 2, 'TWO_COMMITTEES', '{TWO_COMMITTEES}'), (3, 3, 'PARTY_MEMBERS', '{PARTY_MEMBERS}'), (3, 4, 'HEARING', '{HEARING}'),
  (3, 5, 'RESOLUTION', '{VILLAGE_REPRESENTATIVES,VILLAGERS_ASSEMBLY,RESIDENTS_COUNCIL}'),
  (4, 1, 'PARTY_PROPOSAL', '{}'), (4, 2, 'RESOLUTION', '{OWNERS_ASSEMBLY}');

insert into projects.screen_clause (code, test, text, words, costs, valid_from, source) values
  ('F1', 'PRIVATE_COST', '应由居民个人承担的费用，如物业管理费、水电气费、个人医疗费', '{物业费,物管费,物业管理费,水电费,水费,电费,气费,取暖费,停车费,医药费,养老保险费,医疗保险费,学费}', '{PRIVATE}', '2018-01-01', '保障激励资金负面清单：居民私人事务'),
  ('F2', 'OTHER_LIABLE', '已有明确责任主体的支出，如公房维修、保修期内的维修、开发企业或产权单位应办的事', '{公房维修,公房修缮,直管公房,保修期内,开发商遗留,产权单位}', '{LIABLE}', '2018-01-01', '保障激励资金负面清单：其他主体负责'),
  ('F3', 'GOVERNMENT_DUTY', '政府及其部门的法定职责，如市政道路、执法、统计普查、政务服务窗口', '{市政道路,城管执法,综合执法,行政执法,人口普查,经济普查,政务服务窗口,征地拆迁,社保补贴}', '{DUTY}', '2018-01-01', '保障激励资金负面清单：政府职能职责'),
  ('F4', 'OFFICE_COST', '村（社区）办公经费，如办公用品、办公设备、差旅、订报刊', '{办公费,办公用品,办公经费,办公设备,办公家具,打印机,复印机,差旅费,报刊订阅,网络费,电话费}', '{OFFICE}', '2018-01-01', '保障激励资金负面清单：不得用于办公经费'),
  ('F5', 'ENTERTAINMENT', '接待、宴请、烟酒、旅游等支出', '{接待费,招待费,宴请,聚餐,烟酒,旅游,礼品,土特产,购物卡}', '{ENTERTAINMENT}', '2018-01-01', '保障激励资金负面清单：不得用于接待'),
  ('F6', 'STAFF_PAY', '村（社区）干部和工作人员的工资、补贴、奖金、加班费（办事不养人）', '{工资,薪酬,误工补贴,干部补贴,岗位补贴,奖金,加班费,绩效,津贴,社工补贴,五险一金}', '{STAFF_PAY}', '2018-01-01', '保障激励资金负面清单：不得用于人员待遇');

insert into projects.deliberation_rule (key, value, valid_from, source) values
  ('publicity-days', 7, '2018-01-01', '村务（居务）公开通行做法：不少于7日，首日计入'),
  ('objection-answer-days', 5, '2018-01-01', '示例：以县级办法为准');
