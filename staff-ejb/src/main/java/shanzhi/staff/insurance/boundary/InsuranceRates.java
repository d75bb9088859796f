package shanzhi.staff.insurance.boundary;

import static shanzhi.kernel.Rights.PAY_POLICY_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.staff.insurance.control.InsuranceBook;

/** The dated rows of contributions and of the minimum wage, for whoever works with pay. They are published figures of no person. */
@Stateless
@RolesAllowed(PAY_POLICY_READ)
public class InsuranceRates {

  @Inject InsuranceBook book;

  public List<RateLine> rates() { return book.tables().rates(); }

  /** Floors and ceilings of the base. */
  public List<BaseLine> bases() { return book.tables().bases(); }

  public List<WageLine> minimumWages() { return book.tables().wages(); }
}
