package shanzhi.assessment.programmes;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import shanzhi.assessment.selections.boundary.AnnounceSelection;
import shanzhi.assessment.selections.boundary.CastBallot;
import shanzhi.assessment.selections.boundary.Picture;
import shanzhi.assessment.selections.boundary.PublicSelections;
import shanzhi.assessment.selections.boundary.Selections;
import shanzhi.assessment.selections.boundary.SendWork;

/** What the journeys of selections share: the call, works sent in, days that pass, ballots. */
abstract class SelectionSteps extends Journey {

  private static int senders;

  @Inject Selections selections;
  @Inject PublicSelections door;

  static Picture picture(String name, byte[] content) { return new Picture(name, null, () -> new ByteArrayInputStream(content)); }

  static SendWork work(String number, String title, String phone, Picture... photos) {
    return new SendWork(number, UUID.randomUUID().toString(), FEILONG, "阳台", title, "种了三年的三角梅", "王大姐", phone, true, List.of(photos));
  }

  static void invalid(Runnable deed) { assertInstanceOf(ConstraintViolationException.class, assertThrows(EJBException.class, deed::run).getCause()); }

  static String phone() { return "1370000%04d".formatted(++senders); }

  String announced(long edition) {
    return ORGANISER.calls(() -> selections.announce(new AnnounceSelection(edition, "拍下身边最美的阳台，本地居民都可以参加。", today().plusDays(3), today().plusDays(5))));
  }

  void voting(long edition) { sql().update("update assessment.selection set entry_until = current_date - 4, vote_from = current_date - 2 where edition = ?", edition); }

  void votingOver(long edition) { sql().update("update assessment.edition set closes = current_date - 2 where id = ?", edition); }

  long only(String title, long edition) { return sql().number("select id from assessment.contender where edition = ? and unit = ?", edition, title); }

  String sent(String number, String title) { return door.sendIn(work(number, title, phone(), picture("阳台.jpg", photo()))); }

  String cast(String number, String code, Long... works) { return door.cast(new CastBallot(number, code, UUID.randomUUID().toString(), List.of(works))); }
}
