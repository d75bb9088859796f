package shanzhi.web.payroll;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shanzhi.staff.payroll.boundary.PayrollReports;
import shanzhi.staff.payroll.boundary.Payslips;
import shanzhi.web.documents.Download;

/** 打印本人工资条、发放表: posted forms, because each print is numbered and registered. */
@Named
@RequestScoped
public class PrintPayroll {

  @Inject Payslips payslips;
  @Inject PayrollReports reports;

  public void slip(long slip) { Download.show(payslips.print(slip)); }

  public void sheet(long run) { Download.show(reports.sheet(run)); }
}
