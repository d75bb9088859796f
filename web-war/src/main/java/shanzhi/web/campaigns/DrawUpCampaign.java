package shanzhi.web.campaigns;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.grid.campaigns.boundary.CampaignSheet;
import shanzhi.grid.campaigns.boundary.Campaigns;
import shanzhi.grid.campaigns.boundary.Datum;
import shanzhi.grid.campaigns.boundary.Depth;
import shanzhi.grid.campaigns.boundary.DraftCampaign;
import shanzhi.grid.campaigns.boundary.FieldKind;
import shanzhi.grid.campaigns.boundary.FormField;
import shanzhi.grid.campaigns.boundary.Issuing;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.web.frame.Notes;

/** 新建专项行动: what it is about, where it goes, and its form row by row, with what the member will see beside it. */
@Named
@ViewScoped
public class DrawUpCampaign implements Serializable {

  @Inject Campaigns campaigns;
  @Inject Issuing issuing;
  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;

  private String number;
  private CampaignSheet sheet;
  private DraftCampaign draft;
  private List<Datum> datums;

  public void open() {
    datums = campaigns.datums();
    draft = new DraftCampaign();
    if (number == null || number.isBlank()) {
      var grounds = getAreas();
      if (!grounds.isEmpty()) draft.setArea(grounds.get(0).code());
      add();
      return;
    }
    sheet = campaigns.sheet(number);
    var line = sheet.line();
    draft.setKind(line.kind());
    draft.setTitle(line.title());
    draft.setPurpose(sheet.purpose());
    draft.setBasis(sheet.basis());
    draft.setArea(line.area());
    draft.setDepth(Depth.valueOf(line.depth()));
    draft.setSubject(line.subject());
    draft.setWithExclusive(sheet.withExclusive());
    draft.setLimitAmount(sheet.limitAmount().stripTrailingZeros().scale() < 0 ? sheet.limitAmount().setScale(0) : sheet.limitAmount().stripTrailingZeros());
    draft.setLimitUnit(sheet.limitUnit());
    sheet.fields().forEach(field -> {
      var row = FormField.of(field.kind(), field.label(), field.required()).datum(field.datum());
      row.setHelp(field.help());
      row.setChoices(new ArrayList<>(field.choices()));
      draft.getFields().add(row);
    });
  }

  public void add() {
    draft.getFields().add(FormField.of(FieldKind.YES_NO, null, true));
  }

  public void remove(int place) { draft.getFields().remove(place); }

  public void up(int place) { if (place > 0) Collections.swap(draft.getFields(), place, place - 1); }

  public void down(int place) { if (place < draft.getFields().size() - 1) Collections.swap(draft.getFields(), place, place + 1); }

  /** A chosen datum brings its name, kind and choices along. */
  public void named(int place) {
    var field = draft.getFields().get(place);
    datum(field.getDatum()).ifPresent(datum -> {
      field.setKind(datum.kind());
      if (field.getLabel() == null || field.getLabel().isBlank()) field.setLabel(datum.name());
      if (datum.kind().choosing()) field.setChoices(new ArrayList<>(datum.choices()));
    });
  }

  private java.util.Optional<Datum> datum(String code) { return datums.stream().filter(one -> one.code().equals(code)).findFirst(); }

  /** Whether the suite fills this one in. */
  public boolean held(FormField field) { return datum(field.getDatum()).map(Datum::held).orElse(false); }

  public String origin(FormField field) { return datum(field.getDatum()).map(Datum::origin).orElse(""); }

  /** Minutes for one subject as the form stands. */
  public BigDecimal getMinutes() {
    return draft.getFields().stream().filter(field -> !held(field) && field.getKind() != null).map(field -> campaigns.minutes(field.getKind())).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public long getAsked() { return draft.getFields().stream().filter(field -> !held(field)).count(); }

  public String save() {
    if (sheet == null) number = issuing.drawUp(draft, null);
    else issuing.edit(number, sheet.version(), draft);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    Notes.done("campaign.saved", draft.getTitle());
    return "/app/campaigns/sheet?faces-redirect=true&number=" + number;
  }

  /** Cities, counties and towns on which the caller may issue, the widest first. */
  public List<AreaNode> getAreas() {
    var tree = areas.today();
    var all = new ArrayList<AreaNode>();
    for (var ground : jurisdiction.over(Rights.CAMPAIGN_ISSUE).grounds()) {
      if (ground.isGrid()) continue;
      var top = tree.get(ground.code());
      all.add(top);
      if (top.level() == Level.CITY || top.level() == Level.COUNTY) all.addAll(tree.childrenOf(top.code()));
      if (top.level() == Level.CITY) tree.childrenOf(top.code()).forEach(county -> all.addAll(tree.childrenOf(county.code())));
    }
    return all.stream().filter(node -> node.level() != Level.COMMUNITY).distinct().toList();
  }

  public String title(AreaNode node) { return Territory.of(node.code()).level() == Level.CITY ? node.shortName() : areas.today().title(node.code()); }

  /** Choices as one line of text, separated by 、. */
  public String choices(FormField field) { return String.join("、", field.getChoices()); }

  public List<Datum> getDatums() { return datums; }
  public List<FieldKind> getKinds() { return List.of(FieldKind.values()); }
  public List<Depth> getDepths() { return List.of(Depth.values()); }
  public DraftCampaign getDraft() { return draft; }
  public CampaignSheet getSheet() { return sheet; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
}
