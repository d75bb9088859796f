package shanzhi.web.frame;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets pages read {@code #{line.number}} of a record; EL 5 knows getters only. */
public class RecordELResolver extends ELResolver {

  private final Map<Class<?>, Map<String, RecordComponent>> components = new ConcurrentHashMap<>();

  @Override public Object getValue(ELContext context, Object base, Object property) {
    if (!(base instanceof Record)) return null;
    var component = of(base.getClass()).get(String.valueOf(property));
    if (component == null) return null;
    context.setPropertyResolved(base, property);
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(base);
    } catch (IllegalAccessException | InvocationTargetException failure) {
      throw new jakarta.el.ELException(failure);
    }
  }

  private Map<String, RecordComponent> of(Class<?> type) {
    return components.computeIfAbsent(type, key -> {
      var byName = new ConcurrentHashMap<String, RecordComponent>();
      for (var component : key.getRecordComponents()) byName.put(component.getName(), component);
      return byName;
    });
  }

  @Override public Class<?> getType(ELContext context, Object base, Object property) {
    if (!(base instanceof Record) || !of(base.getClass()).containsKey(String.valueOf(property))) return null;
    context.setPropertyResolved(true);
    return null;
  }

  @Override public void setValue(ELContext context, Object base, Object property, Object value) {}

  @Override public boolean isReadOnly(ELContext context, Object base, Object property) {
    if (base instanceof Record) context.setPropertyResolved(true);
    return base instanceof Record;
  }

  @Override public Class<?> getCommonPropertyType(ELContext context, Object base) { return null; }
}
