package shanzhi.web.whistles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shanzhi.grid.whistles.boundary.WhistlePrints;
import shanzhi.web.documents.Download;

/** 打印吹哨报到单: a posted form, because each print is numbered and registered. */
@Named
@RequestScoped
public class PrintWhistle {

  @Inject WhistlePrints prints;

  public void print(String number) { Download.show(prints.print(number)); }
}
