package shanzhi.web.frame;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;

/** 组件一览: each part once, for whoever builds or checks pages. Open in demonstrations only; nothing here is a figure. */
@Named
@ViewScoped
public class Gallery implements Serializable {

  @Inject Desk desk;

  private final Pager pager = new Pager(12);
  private String opinion;
  private String name;
  private Integer homes;
  private LocalDate from;

  @PostConstruct void open() {
    if (!desk.isDemo()) throw Refusal.unknown("http-404");
    pager.show(Page.of(List.of(), 86), null);
  }

  public void send() {
    Notes.done("gallery.sent");
    org.primefaces.PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public List<Deed> getDeeds() {
    return List.of(new Deed("11-20 10:12", "处置完成", "市政所", "清掏雨水箅子 2 处，冲洗路面。", false),
        new Deed("11-20 09:20", "退回返工", "核查员", "照片不清，请补拍。", true), new Deed("11-19 17:00", "派遣", "镇街派遣员", "请排水班处理。", false));
  }

  public List<String> getPhrases() { return List.of("现场核实，同意结案", "照片不清，请补拍", "处置不彻底，退回返工"); }

  public List<String> getTokens() {
    return List.of("ink", "ink-2", "ink-3", "ground", "paper", "sunk", "line", "jade", "jade-800", "jade-100", "bar", "ok-s", "warn-s", "bad-s", "info-s", "hold-s");
  }

  public Pager getPager() { return pager; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public Integer getHomes() { return homes; }
  public void setHomes(Integer homes) { this.homes = homes; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
}
