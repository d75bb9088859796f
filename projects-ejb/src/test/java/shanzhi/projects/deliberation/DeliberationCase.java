package shanzhi.projects.deliberation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static shanzhi.projects.deliberation.DeliberationSamples.*;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.*;
import shanzhi.projects.deliberation.boundary.RecordMeeting.Vote;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.OpeningPurse;
import shanzhi.projects.ledger.boundary.Takeovers;
import shanzhi.testkit.Caller;

/** What the tests of this room have in common: the boundaries, and the way to a certain point. */
abstract class DeliberationCase {

  @Inject Demands demands;
  @Inject Proposals proposals;
  @Inject Bodies bodies;
  @Inject Meetings meetings;
  @Inject Resolutions resolutions;
  @Inject Publicities publicities;
  @Inject Agenda agenda;
  @Inject Commitments commitments;
  @Inject Takeovers takeovers;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  @BeforeEach void grantTheVillage() {
    Sql.on(database).update("""
        insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at)
        select nextval('foundation.user_scope_seq'), 'worker', 'CLERK', ?, '2026-01-01', 'secadmin', now()
         where not exists (select from foundation.user_scope where username = 'worker' and role = 'CLERK')""", PUYAN);
  }

  static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  void money(String community, String amount) {
    FINANCE.does(() -> takeovers.purses(List.of(new OpeningPurse(community, FundSource.GUARANTEE, today().getYear(), new BigDecimal(amount), today(), fresh("拨款单")))));
  }

  long council(Caller clerk, String community, BodyKind kind, int members) {
    return clerk.calls(() -> {
      long id = bodies.found(KeepBody.of(community, kind, Counting.MEMBERS, fresh("会"), today().minusYears(1)));
      upTo(members).forEach(n -> bodies.enter(EnterMember.of(id, "%03d".formatted(n), "成员" + n, today().minusYears(1))));
      return id;
    });
  }

  long hearing(String community) {
    return CLERK.calls(() -> bodies.found(KeepBody.of(community, BodyKind.HEARING, Counting.PERSONS, fresh("听证会"), today().minusYears(1))));
  }

  List<Long> members(Caller clerk, long body, int number) {
    return clerk.calls(() -> bodies.sheet(body)).members().stream().limit(number).map(MemberLine::id).toList();
  }

  String submitted(Caller clerk, DrawUpProposal draft) {
    return clerk.calls(() -> {
      var number = proposals.drawUp(draft, null);
      assertEquals(List.of(), proposals.submit(number, version(number)));
      proposals.propose(number, ProposeAsParty.at(version(number), "社区党委", today(), "同意提议"));
      return number;
    });
  }

  int version(String proposal) { return proposals.sheet(proposal).line().version(); }

  int meetingVersion(Caller caller, String meeting) { return caller.calls(() -> meetings.sheet(meeting).line().version()); }

  void heard(Caller clerk, String proposal, int present, int agreed) {
    long body = hearing(clerk.calls(() -> proposals.sheet(proposal).line().community()));
    clerk.does(() -> {
      var meeting = meetings.call(CallMeeting.of(body, "听证会", yesterday(), today().minusDays(8), proposal));
      var record = record(meetings.sheet(meeting).line().version(), List.of(), Vote.of(1, agreed, present - agreed, 0));
      record.setPresent(present);
      meetings.record(meeting, record);
      meetings.confirm(meeting, meetings.sheet(meeting).line().version());
    });
  }

  /** Resolved by a council of 31 of whom 22 came. */
  String resolved(String amount) {
    var proposal = submitted(CLERK, draft(FEILONG, amount));
    heard(CLERK, proposal, 25, 20);
    long council = council(CLERK, FEILONG, BodyKind.RESIDENTS_COUNCIL, 31);
    var came = members(CLERK, council, 22);
    return CLERK.calls(() -> {
      var meeting = meetings.call(CallMeeting.of(council, "议事会例会", yesterday(), today().minusDays(3), proposal));
      meetings.record(meeting, record(meetings.sheet(meeting).line().version(), came, Vote.of(1, 12, 8, 2)));
      return meetings.confirm(meeting, meetings.sheet(meeting).line().version());
    });
  }

  int resolutionVersion(String number) { return CLERK.calls(() -> resolutions.sheet(number).line().version()); }

  String published(String resolution) {
    return CLERK.calls(() -> publicities.publish(resolutionVersion(resolution), PublishResolution.of(resolution, today(), today().plusDays(6))));
  }

  /** The days of a publicity pass. */
  void pass(String publicity) {
    Sql.on(database).update("update projects.publicity set from_day = from_day - 30, until_day = until_day - 30 where number = ?", publicity);
    Sql.on(database).update("update projects.resolution set decided_on = decided_on - 40 where id = (select resolution from projects.publicity where number = ?)", publicity);
  }

  static CallMeeting callOfTopic(long council) {
    var call = CallMeeting.of(council, "议事会", today().plusDays(3).atTime(9, 0), today());
    call.getTopics().add("修订议事规则");
    return call;
  }
}
