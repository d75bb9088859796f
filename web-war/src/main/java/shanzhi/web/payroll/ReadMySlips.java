package shanzhi.web.payroll;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.staff.payroll.boundary.OwnSlip;
import shanzhi.staff.payroll.boundary.Payslips;
import shanzhi.staff.payroll.boundary.SlipSheet;

/** 我的工资条: what the reader is paid, and why. */
@Named
@ViewScoped
public class ReadMySlips implements Serializable {

  @Inject Payslips payslips;

  private List<OwnSlip> rows;
  private SlipSheet slip;
  private Long id;
  private String opened;

  public void open() {
    rows = payslips.mine();
    if (id != null) slip = payslips.own(id);
    else if (!rows.isEmpty()) slip = payslips.own(rows.get(0).id());
  }

  public void show(long number) {
    slip = payslips.own(number);
    opened = null;
  }

  public void explain(String code) { opened = code.equals(opened) ? null : code; }

  public List<OwnSlip> getRows() { return rows; }
  public SlipSheet getSlip() { return slip; }
  public String getOpened() { return opened; }
  public Long getId() { return id; }
  public void setId(Long id) { this.id = id; }
}
