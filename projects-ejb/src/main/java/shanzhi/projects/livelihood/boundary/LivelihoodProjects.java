package shanzhi.projects.livelihood.boundary;

import static shanzhi.kernel.Rights.PROJECT_EDIT;
import static shanzhi.kernel.Rights.PROJECT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.projects.livelihood.control.LivelihoodDesk;

/** 民生项目: what a city and its counties build for people's daily life, the year's plan against what is done. */
@Stateless
@RolesAllowed(PROJECT_READ)
public class LivelihoodProjects {

  @Inject LivelihoodDesk desk;

  /** Those that keep time worst come first. */
  public Page<LivelihoodLine> ledger(@NotNull @Valid LivelihoodQuery query) { return desk.ledger(query); }

  /** One line for each category of what the query finds. */
  public List<CategoryFigures> board(@NotNull @Valid LivelihoodQuery query) { return desk.board(query); }

  /** @throws Refusal area.out-of-reach (404), livelihood.money, project.days (400) */
  @RolesAllowed(PROJECT_EDIT)
  public void enter(@NotNull(message = "请填写项目") @Valid EnterLivelihood project) { desk.enter(project, null); }

  /**
   * The same by hand.
   *
   * @param version of the project that was read; 0 for a number nobody has yet
   * @throws Refusal area.out-of-reach (404), livelihood.money, project.days (400); livelihood.number-taken, changed-by-someone-else (409)
   */
  @RolesAllowed(PROJECT_EDIT)
  public void plan(int version, @NotNull(message = "请填写项目") @Valid EnterLivelihood project) { desk.enter(project, version); }

  /**
   * What is done of the year's plan up to a day.
   *
   * @throws Refusal livelihood.unknown (404); livelihood.day (400); livelihood.less, livelihood.reported (409)
   */
  @RolesAllowed(PROJECT_EDIT)
  public void report(@NotBlank(message = "请填写项目编号") String number, @NotNull(message = "请填写截止日期") LocalDate until,
      @NotNull(message = "请填写累计完成") @DecimalMin(value = "0", message = "累计完成不能为负数") @Digits(integer = 14, fraction = 2, message = "金额最多两位小数") BigDecimal done,
      @NotBlank(message = "请写明进展") @Size(min = 2, max = 200, message = "进展为 2 至 200 字") String words) {
    desk.report(number.strip(), until, done, words.strip());
  }
}
