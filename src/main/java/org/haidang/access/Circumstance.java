package org.haidang.access;

import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;

/**
 * The record that somebody wants to do something with, as far as a rule asks for it.
 *
 * @param state where it stands
 * @param centre whose centre's it is, seen from the account
 * @param whose whether the account is its counselor
 * @param age whether workstations may hold it
 */
public record Circumstance(State state, Centre centre, Whose whose, Age age) {

  /** Where a record stands. */
  public enum State {
    /** An unfinished report. */
    DRAFT,
    /** A record as everybody of its centre sees it. */
    SAVED,
    /** A record that was sealed: opened one by one, for a reason. */
    SEALED
  }

  /** Whose centre's a record is, seen from the account. */
  public enum Centre {
    /** The account's. */
    OWN,
    /** Another centre's, which shares it with the account's. */
    SHARED,
    /** Another centre's. */
    OTHER
  }

  /** Whether the account is the record's counselor. */
  public enum Whose {
    /** It is. */
    OWN,
    /** Somebody else is, or nobody. */
    OTHER
  }

  /** Where a record may be. */
  public enum Age {
    /** Open or recent: the centre's workstations may hold it. */
    HELD,
    /** On the server alone. */
    OLD
  }

  /** A colleague's saved record that workstations may hold. */
  public static Circumstance saved(Centre centre) {
    return new Circumstance(State.SAVED, centre, Whose.OTHER, Age.HELD);
  }

  /** The saved contact with {@code body}, which nobody shares, seen from {@code account}. */
  public static Circumstance saved(Account account, Body body) {
    boolean here = account.centre().equals(body.get(ContactFields.CENTRE));
    boolean own = account.login().equals(body.get(ContactFields.COUNSELOR));
    return new Circumstance(
        State.SAVED, here ? Centre.OWN : Centre.OTHER, own ? Whose.OWN : Whose.OTHER, Age.HELD);
  }
}
