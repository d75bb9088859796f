package shanzhi.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shanzhi.assessment.rounds.boundary.RoundPapers;
import shanzhi.web.documents.Download;

/** 打印评分表、公示表: posted forms, because each print is numbered and registered. */
@Named
@RequestScoped
public class PrintAssessment {

  @Inject RoundPapers papers;

  public void scores(long candidate) { Download.show(papers.scores(candidate)); }

  public void publicity(long round) { Download.show(papers.publicity(round)); }
}
