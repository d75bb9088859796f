package shanzhi.web.organisations;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Tells the user that it is done. */
final class Said {

  private Said() {}

  static void done(String key, Object... args) {
    var faces = FacesContext.getCurrentInstance();
    var pattern = ResourceBundle.getBundle("shanzhi.web.texts", faces.getViewRoot().getLocale()).getString(key);
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, new MessageFormat(pattern).format(args), null));
  }
}
