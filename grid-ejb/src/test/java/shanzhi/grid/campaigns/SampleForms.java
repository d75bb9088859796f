package shanzhi.grid.campaigns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import shanzhi.grid.campaigns.boundary.DraftCampaign;
import shanzhi.grid.campaigns.boundary.FieldKind;
import shanzhi.grid.campaigns.boundary.FormField;
import shanzhi.kernel.Refusal;

/** Small forms for tests, each with a name of its own. */
final class SampleForms {

  private SampleForms() {}

  static DraftCampaign draft(String area, FormField... fields) {
    var draft = new DraftCampaign();
    draft.setTitle("试验 " + UUID.randomUUID().toString().substring(0, 8));
    draft.setPurpose("逐网格排查，发现隐患当场登记。");
    draft.setArea(area);
    draft.setFields(List.of(fields));
    return draft;
  }

  static FormField yesNo(String label) { return FormField.of(FieldKind.YES_NO, label, true); }

  static void assertUnknown(Runnable deed) { assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, deed::run).kind()); }

  static void assertUnknown(Callable<?> deed) { assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, deed::call).kind()); }
}
