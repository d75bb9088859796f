/**
 * 居民投票: what residents would like done with a budget. It informs; only a body's resolution decides. Words: campaign (投票活动), phase,
 * item (候选项目), ballot (选票), household code (户码), paper (纸质票), rule (计票规则), tally, verdict (为什么入选、为什么没有). Verbs: draw up,
 * open, cast, receive, enter twice, decide, close, tally, export and read {@code .pb} (pabulib). Rules are plug-ins: {@code TallyRule}.
 * Tables: vote_campaign, vote_item, vote_household, vote_ballot, vote_paper, vote_paper_entry, vote_result. Events: none.
 */
package shanzhi.projects.votes;
