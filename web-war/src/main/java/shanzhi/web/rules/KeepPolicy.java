package shanzhi.web.rules;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Rights;
import shanzhi.projects.policy.boundary.PolicyCode;
import shanzhi.projects.policy.boundary.PolicyDraft;
import shanzhi.projects.policy.boundary.PolicyFigures;
import shanzhi.projects.policy.boundary.PolicyLine;
import shanzhi.projects.policy.boundary.PolicyTheme;
import shanzhi.projects.policy.boundary.SetPolicy;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;

/** 规则参数: the figures as they stand, the change that is being drafted, and what waits for somebody else's look. */
@Named
@ViewScoped
public class KeepPolicy implements Serializable {

  /** A figure in the form. */
  public static class Entry implements Serializable {

    private final PolicyCode code;
    private BigDecimal amount;

    Entry(PolicyCode code, BigDecimal amount) {
      this.code = code;
      this.amount = amount;
    }

    public PolicyCode getCode() { return code; }
    public BigDecimal getAmount() { return amount; }
    public void setAmount(BigDecimal amount) { this.amount = amount; }
  }

  @Inject PolicyFigures policy;
  @Inject Jurisdiction jurisdiction;
  @Inject Times times;

  private List<PolicyLine> figures;
  private List<PolicyDraft> drafts;
  private PolicyTheme theme;
  private List<Entry> entries = List.of();
  private LocalDate from;
  private String source;
  private Long refusing;
  private String words;

  /** The figures of a theme, as they hold now, to be changed. */
  public void change(PolicyTheme wanted) {
    leave();
    theme = wanted;
    from = times.getToday().plusDays(1);
    entries = new ArrayList<>(wanted.codes().stream().map(code -> new Entry(code, now(code))).toList());
  }

  private BigDecimal now(PolicyCode code) {
    return getFigures().stream().filter(one -> one.code() == code && stands(one).equals("current")).map(one -> one.amount().stripTrailingZeros()).map(amount -> amount.scale() < 0 ? amount.setScale(0) : amount).findFirst().orElse(null);
  }

  public void save() {
    var amounts = entries.stream().collect(Collectors.toMap(Entry::getCode, Entry::getAmount, (one, other) -> one, () -> new EnumMap<PolicyCode, BigDecimal>(PolicyCode.class)));
    policy.draft(new SetPolicy(theme, amounts, from, source));
    Notes.done("frule.draft.done", from);
    leave();
  }

  public void confirm(PolicyDraft draft) {
    policy.confirm(draft.id());
    Notes.done("frule.done", draft.from());
    leave();
  }

  public void ask(PolicyDraft draft) {
    leave();
    refusing = draft.id();
  }

  public void refuse() {
    policy.refuse(refusing, words);
    Notes.done("frule.draft.refused");
    leave();
  }

  public void withdraw(PolicyDraft draft) {
    policy.withdraw(draft.id());
    Notes.done("frule.draft.withdrawn");
    leave();
  }

  /** Nothing is being changed; what stands is read anew. */
  public void leave() {
    theme = null;
    refusing = null;
    entries = List.of();
    source = words = null;
    figures = null;
    drafts = null;
  }

  /** past, current or coming. */
  public String stands(PolicyLine line) {
    var today = times.getToday();
    return line.from().isAfter(today) ? "coming" : line.to() != null && !line.to().isAfter(today) ? "past" : "current";
  }

  /** 7 天, 60 分, 1.1. */
  public String said(PolicyCode code, BigDecimal amount) {
    var number = amount.stripTrailingZeros();
    return Texts.get("PolicyUnit." + code.unit(), locale(), (number.scale() < 0 ? number.setScale(0) : number).toPlainString());
  }

  public String said(PolicyDraft draft) {
    return draft.amounts().entrySet().stream().map(one -> (draft.amounts().size() > 1 ? Texts.get("PolicyCode." + one.getKey(), locale()) + " " : "") + said(one.getKey(), one.getValue())).collect(Collectors.joining(Texts.get("frule.and", locale())));
  }

  /** What a figure may be, for the form. */
  public String bounds(PolicyCode code) { return Texts.get("frule.bounds", locale(), code.least().toPlainString(), code.most().toPlainString(), Texts.get("PolicyUnitName." + code.unit(), locale())); }

  public boolean drafted(PolicyTheme about) { return getDrafts().stream().anyMatch(one -> one.state() == PolicyDraft.State.DRAFT && one.theme() == about); }

  private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

  public List<PolicyLine> getFigures() {
    if (figures == null) figures = policy.figures();
    return figures;
  }

  public List<PolicyDraft> getDrafts() {
    if (drafts == null) drafts = policy.drafts();
    return drafts;
  }

  public boolean isKeeper() { return jurisdiction.over(Rights.CATALOGUE_EDIT).isWhole(); }
  public PolicyTheme getTheme() { return theme; }
  public List<Entry> getEntries() { return entries; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public String getSource() { return source; }
  public void setSource(String source) { this.source = source; }
  public Long getRefusing() { return refusing; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
}
