package icsoversight;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The items of the checklists in {@code checklists.csv} that a test shows to be met. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Item {
  /**
   * The items.
   *
   * @return such as {@code AF-1}
   */
  String[] value();
}
