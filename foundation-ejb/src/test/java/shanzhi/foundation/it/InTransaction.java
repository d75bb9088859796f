package shanzhi.foundation.it;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Does something in a transaction of its own. A session bean, which also makes the jar of the tests a part of the EAR. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InTransaction {

  public void does(Runnable action) { action.run(); }
}
