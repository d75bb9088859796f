package shanzhi.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** The language of a page is what the person chose, from the first phase on, so that a refusal met on the way in is said in it too. */
public class Language extends ViewHandlerWrapper {

  public Language(ViewHandler wrapped) { super(wrapped); }

  @Override public Locale calculateLocale(FacesContext faces) { return CDI.current().select(Desk.class).get().getLocale(); }
}
