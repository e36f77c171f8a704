package icsoversight.feed;

import java.util.Optional;

/** A family of layouts of rows. It is recognised by what is in a file, never by its name. */
public interface Feed extends Family {

  /**
   * Whether a file is of this family.
   *
   * @param preview the first rows of each sheet
   * @return what it was taken for and why; empty if it is not of this family
   */
  Optional<Recognition> recognise(GridPreview preview);

  /**
   * A mapper for a file that was recognised.
   *
   * @param recognition what {@link #recognise} said
   * @return a new mapper; it is given every row of the file in order
   */
  RowMapper mapper(Recognition recognition);
}
