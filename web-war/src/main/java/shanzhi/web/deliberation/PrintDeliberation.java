package shanzhi.web.deliberation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shanzhi.projects.deliberation.boundary.Meetings;
import shanzhi.projects.deliberation.boundary.Publicities;
import shanzhi.projects.deliberation.boundary.Resolutions;
import shanzhi.web.documents.Download;

/** 打印会议通知、会议记录、决议、公示表: posted forms, because each print is numbered and registered. */
@Named
@RequestScoped
public class PrintDeliberation {

  @Inject Meetings meetings;
  @Inject Resolutions resolutions;
  @Inject Publicities publicities;

  public void notice(String meeting) { Download.show(meetings.notice(meeting)); }

  public void minutes(String meeting) { Download.show(meetings.minutes(meeting)); }

  public void resolution(String number) { Download.show(resolutions.print(number)); }

  public void publicity(String number) { Download.show(publicities.print(number)); }
}
