package shanzhi.web.frame;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import shanzhi.kernel.Refusal;

/** A page whose address says something that cannot be read, as {@code ?id=abc}, is not opened at all: there is nothing it could be about. */
public class Addresses implements PhaseListener {

  @Override public PhaseId getPhaseId() { return PhaseId.PROCESS_VALIDATIONS; }

  @Override public void afterPhase(PhaseEvent event) {
    var faces = event.getFacesContext();
    if (!faces.isPostback() && faces.isValidationFailed() && !faces.getResponseComplete()) throw Refusal.invalid("page.bad-address");
  }
}
