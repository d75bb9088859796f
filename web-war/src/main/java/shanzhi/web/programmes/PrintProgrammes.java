package shanzhi.web.programmes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shanzhi.assessment.programmes.boundary.ProgrammePapers;
import shanzhi.web.documents.Download;

/** 打印评分与结论表、公示表、命名授牌名单: posted forms, because each print is numbered and registered. */
@Named
@RequestScoped
public class PrintProgrammes {

  @Inject ProgrammePapers papers;

  public void scores(long contender) { Download.show(papers.scores(contender)); }

  public void publicity(long edition) { Download.show(papers.publicity(edition)); }

  public void named(long edition) { Download.show(papers.named(edition)); }
}
