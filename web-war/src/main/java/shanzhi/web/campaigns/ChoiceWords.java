package shanzhi.web.campaigns;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Choices of a field as people type them: 有、无、不清楚 or one a line. */
@FacesConverter("shanzhi.choices")
public class ChoiceWords implements Converter<List<String>> {

  @Override public List<String> getAsObject(FacesContext faces, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) return new ArrayList<>();
    return new ArrayList<>(Arrays.stream(typed.split("[、,，;；\\n]")).map(String::strip).filter(word -> !word.isEmpty()).toList());
  }

  @Override public String getAsString(FacesContext faces, UIComponent component, List<String> choices) { return choices == null ? "" : String.join("、", choices); }
}
