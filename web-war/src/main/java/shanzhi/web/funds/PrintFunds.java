package shanzhi.web.funds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shanzhi.projects.ledger.boundary.Statements;
import shanzhi.web.documents.Download;

/** 打印收支公示表: a posted form, because each print is numbered and registered. */
@Named
@RequestScoped
public class PrintFunds {

  @Inject Statements statements;

  public void statement(String community, int year, int quarter) { Download.show(statements.print(community, year, quarter)); }
}
