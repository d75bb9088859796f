package shanzhi.projects.works.boundary;

import static shanzhi.kernel.Rights.CATALOGUE_EDIT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import shanzhi.projects.works.control.TemplateKeeping;
import shanzhi.projects.works.control.WorksRules;

/** 项目流程: which steps projects of a kind have and when how much of a contract may be asked for. Only whoever keeps the whole catalogue changes them. */
@Stateless
@RolesAllowed(CATALOGUE_EDIT)
public class ProjectTemplates {

  @Inject WorksRules rules;
  @Inject TemplateKeeping keeping;

  /** Every row, past ones too, the newest of a template first. */
  public List<TemplateLine> all() { return rules.everyTemplate(); }

  /**
   * A template, new or in place of the one with its code from a day on; it stays the standard one of its kind where it was.
   *
   * @throws shanzhi.kernel.Refusal fundrule.past, template.phase-missing, template.phase-odd, template.percent, template.part-phase, template.other-kind (400); fundrule.whole-only, fundrule.later (409)
   */
  public void put(@NotNull(message = "请填写流程") @Valid SetTemplate wanted) { keeping.put(wanted); }
}
