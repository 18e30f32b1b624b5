package org.haidang.model;

/** What an account is for. What a role may do is data in {@code access}. */
public enum Role {
  COUNSELOR,
  SUPERVISOR,
  TRAINER,
  NATIONAL_MONITOR,
  CONTENT_AUTHOR,
  ADMINISTRATOR
}
