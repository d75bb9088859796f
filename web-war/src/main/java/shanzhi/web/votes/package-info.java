/** 居民投票 at the desk and for scripts: campaigns, ballots on paper, results, surveys. */
package shanzhi.web.votes;
