package shanzhi.foundation.sheets.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.ElementType;
import java.util.Optional;

/**
 * The rules of a row of a workbook, as its command declares them. The server's own validator asks all persistence units about every property, which
 * for thousands of rows takes longer than everything else; a row is no entity, and each of its properties is there.
 */
@ApplicationScoped
public class RowRules {

  @Inject ValidatorFactory validators;

  private Validator validator;

  @PostConstruct void prepare() { validator = validators.usingContext().traversableResolver(new Everything()).getValidator(); }

  /** The first rule that is broken. */
  public <T> Optional<ConstraintViolation<T>> broken(T row) { return validator.validate(row).stream().findFirst(); }

  private static final class Everything implements TraversableResolver {

    @Override public boolean isReachable(Object bean, Path.Node property, Class<?> root, Path path, ElementType element) { return true; }

    @Override public boolean isCascadable(Object bean, Path.Node property, Class<?> root, Path path, ElementType element) { return true; }
  }
}
