package shanzhi.web.frame;

import jakarta.faces.FacesException;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewMetadata;
import java.io.IOException;

/** The number of a thing that is no number names nothing: the page is not there, rather than one built around nothing. Filters that cannot be read are left to their page. */
public class UnreadableAddress implements PhaseListener {

  private static final String NUMBER = "id";

  @Override public PhaseId getPhaseId() { return PhaseId.PROCESS_VALIDATIONS; }

  @Override public void afterPhase(PhaseEvent event) {
    var faces = event.getFacesContext();
    if (faces.isPostback() || !faces.isValidationFailed()) return;
    boolean unreadable = ViewMetadata.getViewParameters(faces.getViewRoot()).stream().anyMatch((UIViewParameter one) -> NUMBER.equals(one.getName()) && !one.isValid());
    if (!unreadable) return;
    try {
      faces.getExternalContext().responseSendError(404, null);
      faces.responseComplete();
    } catch (IOException failure) {
      throw new FacesException(failure);
    }
  }
}
