package org.haidang.ui.desk.people;

import java.time.Clock;
import java.util.function.BiPredicate;
import org.haidang.access.Looks;
import org.haidang.people.Cases;
import org.haidang.people.Linking;
import org.haidang.people.Merging;
import org.haidang.people.Notes;
import org.haidang.people.Persons;
import org.haidang.people.Timelines;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.haidang.records.Search;
import org.haidang.records.Undo;

/**
 * What the screens of people stand on.
 *
 * @param clock says what day today is, in its zone
 * @param looks is told what is about to be shown unmasked
 * @param mayReadPersonal whether the person may see personal fields unmasked
 * @param lists the choices of the fields that have some
 * @param finder finds among the rows of the lists
 * @param memory what the lists remember from day to day
 * @param press makes PDFs
 */
public record PeopleParts(
    Register register,
    Pen pen,
    Clock clock,
    Persons persons,
    Cases cases,
    Notes notes,
    Linking linking,
    Merging merging,
    Timelines timelines,
    Undo undo,
    Looks looks,
    boolean mayReadPersonal,
    FieldLists lists,
    Finder finder,
    ListMemory memory,
    Press press) {

  /**
   * The use cases over {@code register}.
   *
   * @param search finds among its records what this person may see
   * @param alike whether two names may be one name, heard or spelt differently
   */
  public static PeopleParts of(
      Register register,
      Search search,
      Pen pen,
      Clock clock,
      BiPredicate<String, String> alike,
      Looks looks,
      boolean mayReadPersonal,
      FieldLists lists,
      ListMemory memory,
      Press press) {
    return new PeopleParts(
        register,
        pen,
        clock,
        new Persons(register, pen, clock),
        new Cases(register, pen, clock),
        new Notes(register, pen, clock),
        new Linking(register, pen),
        new Merging(register, pen, alike),
        new Timelines(register),
        new Undo(register, pen),
        looks,
        mayReadPersonal,
        lists,
        new SearchFinder(search, register),
        memory,
        press);
  }
}
