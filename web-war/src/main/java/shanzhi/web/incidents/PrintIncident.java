package shanzhi.web.incidents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shanzhi.grid.incidents.boundary.IncidentPrints;
import shanzhi.web.documents.Download;

/** 打印办理单: a posted form, because each print is numbered and registered. */
@Named
@RequestScoped
public class PrintIncident {

  @Inject IncidentPrints prints;

  public void print(String number) { Download.show(prints.print(number)); }
}
